import PDFDocument from 'pdfkit';
import type { Language } from '#contracts/language.ts';
import type { Block, PaperLetter } from '#domain/letters/index.ts';

/** Files of the two faces that a letter is set in: its text, and what stands out. */
export interface Faces {
  readonly text: string;
  readonly strong: string;
}

/** Sets a letter for paper. The same letter gives the same bytes. */
export type Paper = (letter: PaperLetter, language: Language) => Promise<Uint8Array>;

type Pdf = InstanceType<typeof PDFDocument>;

/** A4, in points of 1/72 inch. */
const MARGIN = { top: 64, bottom: 84, left: 72, right: 72 } as const;
const SIZE = { text: 10.5, small: 8.5, heading: 12.5, title: 15 } as const;
const INSET = 14;
const AIR = { line: 2.5, text: 8, item: 4, heading: 6 } as const;

/**
 * A letter as PDF for reading aloud as well as for print: tagged, in its language, with its fonts inside (ACC-4). What the
 * fonts have no sign for is shown as an empty box; the HTML and JSON of the package have it.
 */
export const paperWith =
  ({ text, strong }: Faces): Paper =>
  async (letter, language) => {
    const pdf = new PDFDocument({
      size: 'A4',
      margins: MARGIN,
      lang: language,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      bufferPages: true,
      font: text,
      // A clock of its own would make two packages of one answer.
      info: {
        Title: letter.subject,
        Author: letter.sender[0] ?? '',
        CreationDate: new Date(letter.writtenAt),
      },
    });
    const whole = bytesOf(pdf);
    pdf.registerFont('text', text).registerFont('strong', strong);
    const document = pdf.struct('Document');
    pdf.addStructure(document);
    const add: Add = (tag, write) => {
      document.add(pdf.struct(tag, {}, [write]));
    };
    add('P', () => small(pdf, letter.sender.join('\n')));
    add('P', () => spaced(pdf).font('text').fontSize(SIZE.text).text(letter.dateline, { align: 'right' }));
    add('H1', () =>
      spaced(pdf).font('strong').fontSize(SIZE.title).text(letter.subject, { paragraphGap: 10 }),
    );
    for (const block of letter.blocks) draw(pdf, block, add);
    document.end();
    numberPages(pdf, letter.reference);
    pdf.end();
    return whole;
  };

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.on('end', () => resolve(Buffer.concat(parts)));
  pdf.on('error', reject);
  return promise;
}

const spaced = (pdf: Pdf): Pdf => pdf.moveDown(1);

const small = (pdf: Pdf, text: string): Pdf =>
  pdf.font('text').fontSize(SIZE.small).text(text, { lineGap: 1.5 });

function plain(pdf: Pdf, text: string, after: number = AIR.text): void {
  pdf.font('text').fontSize(SIZE.text).text(text, { lineGap: AIR.line, paragraphGap: after });
}

/** Sets something as a part of the whole, under the name by which a screen reader knows it. */
type Add = (tag: string, write: () => void) => void;

function draw(pdf: Pdf, block: Block, add: Add): void {
  switch (block.kind) {
    case 'heading':
      // With two lines of what it stands above.
      room(pdf, 4 * SIZE.heading);
      add('H2', () => {
        pdf
          .moveDown(0.6)
          .font('strong')
          .fontSize(SIZE.heading)
          .text(block.text, { paragraphGap: AIR.heading });
      });
      break;
    case 'paragraph':
      add('P', () => plain(pdf, block.text));
      break;
    case 'lines':
      add('P', () => plain(pdf, block.lines.join('\n')));
      break;
    case 'list':
      for (const item of block.items) add('P', () => bullet(pdf, item));
      break;
    case 'quote':
      add('BlockQuote', () => inset(pdf, () => plain(pdf, block.text)));
      break;
    case 'link':
      add('P', () => plain(pdf, `${block.label}: ${block.address}`));
      break;
    case 'code':
      add('P', () => {
        pdf.font('strong').fontSize(SIZE.title).text(block.text);
      });
      break;
    default:
      block satisfies never;
  }
}

function bullet(pdf: Pdf, item: string): void {
  room(pdf, 2 * SIZE.text);
  pdf.circle(MARGIN.left + 4, pdf.y + SIZE.text / 2 + 0.5, 1.6).fill();
  inset(pdf, () => plain(pdf, item, AIR.item));
}

/** Goes on on a new page where less than this is left of the old one. */
function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN.bottom) pdf.addPage();
}

function inset(pdf: Pdf, write: () => void): void {
  pdf.x = MARGIN.left + INSET;
  write();
  pdf.x = MARGIN.left;
}

/** On every page which letter it belongs to: printed pages get mixed up. */
function numberPages(pdf: Pdf, reference: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf
      .markContent('Artifact', { type: 'Pagination' })
      .font('text')
      .fontSize(SIZE.small)
      .text(`${reference}  ·  ${page + 1} / ${count}`, MARGIN.left, pdf.page.height - 48, {
        lineBreak: false,
      })
      .endMarkedContent();
  }
}
