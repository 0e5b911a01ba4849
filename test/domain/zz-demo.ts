import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadRegistry } from '#registry/load.ts';
import { zip } from '#domain/zip/index.ts';
import { composePackage, zipEntries } from '#domain/package/index.ts';
import { EvidenceStore, aCase, anAnswer, anItem, prefixOf } from './package/a-composition.ts';
const registry = loadRegistry('/work/main/registry');
const s = new EvidenceStore();
const language = process.argv[2] as 'nl';
const wav = s.file(`${prefixOf('telewacht','call-recordings')}files/1`, 'opname 5 maart.wav', 'audio/wav', Buffer.alloc(1000,7));
const evil = s.file(`${prefixOf('telewacht','call-recordings')}files/2`, '../../..\\<script>.html', 'text/html', Buffer.from('<script>alert(1)</script>'));
const answers = [
  s.answer('offitel','mijn-offitel',[
    anItem('p1','profile',{customerNo:'K-1001',name:'Ada Voorbeeld',birthDate:'1980-02-03',email:'ada@voorbeeld.example',phone:'+32 470 00 00 00',address:'Voorbeeldstraat 1, 1000 Brussel',language:'nl',customerSince:'2019-01-01'}),
    ...Array.from({length:230},(_,i)=>anItem(`a${i}`,'appointments',{start:`2026-0${1+i%9}-05T10:15`,office:'Genk',subject:i===3?'=HYPERLINK("http://evil")':'Bespreking facturen',status:'CNF',...(i===4?{note:'<img src=x onerror=alert(1)> \u202egpj.exe', urgent:true}:{})})),
  ], 100),
  s.answer('offitel','newsletter',[anItem('n1','subscription',{name:'Ada Voorbeeld',email:'ada@voorbeeld.example',consentAt:'2024-01-01',form:'WEB'})]),
  {...s.answer('telewacht','call-recordings',[anItem('c1','calls',{startedAt:'2026-03-05T10:15',durationSeconds:63,direction:'I',number:'+32 470 00 00 00',caller:'Ada'},[wav]),anItem('c2','calls',{startedAt:'2026-03-06T10:15',durationSeconds:5,direction:'O',caller:'Ada'},[evil])]),ambiguous:2},
  anAnswer('memo-group','memoweb-dashboard'),
  anAnswer('memo-holding','business-contacts',{outcome:'ambiguous',ambiguous:1}),
  anAnswer('uw-secretaresse','call-notes',{outcome:'failed'}),
  anAnswer('memo-medical','patient-messages',{outcome:'referred',asOf:null}),
];
await pipeline(Readable.from(zip(zipEntries(composePackage({state:aCase({language}),registry,answers,readPage:s.readPage}),s.open))), createWriteStream(process.argv[3]!));
console.log(s.reads.length,'reads');
