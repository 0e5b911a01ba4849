import type { VerifyWords } from './words.ts';

export const en: VerifyWords = {
  title: 'Check this package yourself',
  lead: 'You do not need this to read your data. It is for whoever wants to be certain, now or in years to come: you, a lawyer, the data protection authority, a judge. It takes no program, no account and no help of ours.',

  provesTitle: 'What it proves',
  proves:
    'When we closed this package, we worked out a fingerprint (SHA-256) of every file: a number that turns out different as soon as a single character of the file is different. These fingerprints stand in the list “SHA256SUMS”. We signed the list with a key that only we can sign with; the signature is “SHA256SUMS.sig”. If the check succeeds, every file of the list is exactly as we sealed it, and nobody has changed one since.',
  limits: [
    'It does not say whether the data themselves are right. If something about you is wrong, you can have it corrected: “index.html” says how.',
    'It does not notice a file that somebody has added. What does not stand in “SHA256SUMS” is not from us, except the three files of the check itself: “SHA256SUMS”, “SHA256SUMS.sig” and “signing-key.pem”.',
  ],

  howTitle: 'How to check',
  how: 'Unpack the ZIP file. Open a terminal in the folder that this page is in, and copy the whole command for your computer into it.',
  linux: 'Linux, and Windows with Git Bash',
  mac: 'Mac',
  good: 'All is well if it says “Verified OK” first, and then “OK”, perhaps in the language of your computer, behind each file.',
  bad: 'If it says “Verification failure”, or anything but “OK” behind a file, then something is missing or is no longer as we sealed it. Fetch the package once more by the link in our mail. If that does not help, reply to our mail.',

  windows: 'Windows',
  windowsWhole:
    'Windows can work out fingerprints, but has nothing to check a signature with. For the whole check you need “Git for Windows”, a free program by others (git-scm.com): “Git Bash” comes with it. Click in the folder with the right mouse button, choose “Open Git Bash here” (in Windows 11 below “Show more options”) and use the first command.',
  windowsHalf:
    'Without installing anything you can compare the fingerprints. This command for PowerShell prints nothing if all of them are right, and otherwise names the files that are not. It does not tell whether the list itself comes from us.',
  oneFile:
    'For a single file, at the command prompt: the number that it prints must stand before that file in “SHA256SUMS”.',

  keyTitle: 'Is the key really ours?',
  key: 'The check uses the key “signing-key.pem” of this package. By itself that key proves nothing: whoever forges a package puts in a key of their own. Anybody can fetch our key here:',
  keyInPlace:
    'Save the key from there in this folder, in place of “signing-key.pem”, and check again. If that succeeds too, the package was sealed with our key.',
  keyFingerprint:
    'Or compare two fingerprints: this command prints that of the key in the package, and ours stands on the page by which you fetched the package.',
  keyForged:
    'Whoever forges a package can change this page too. So see to it that the address above begins like the link in our mail.',
};
