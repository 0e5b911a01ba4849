import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { leadLetterhead } from '#domain/registry/index.ts';
import { answerOnPaper, type Told } from './answer.ts';
import type { Block, Draft } from './block.ts';
import type { Supplement } from './contents/results.ts';
import { dayInWords } from './day-in-words.ts';
import { oneLine } from './plain-text.ts';
import { settingOf } from './setting.ts';
import { supplement } from './supplement.ts';
import { wholeLetter } from './whole-letter.ts';

/** What lies on paper: an answer, or what came after it. */
export type PaperContent = Told | Omit<Supplement, 'package'>;

/** A letter for paper, ready to be set: every text of one line is one. */
export interface PaperLetter {
  readonly reference: string;
  readonly subject: string;
  /** Name and address of who writes. */
  readonly sender: readonly string[];
  readonly dateline: string;
  /** ISO instant. */
  readonly writtenAt: string;
  readonly blocks: readonly Block[];
}

/** The letter that lies in the package itself: as the mail says it, without the way to the package. */
export function letterOnPaper(
  content: PaperContent,
  { language, registry, writtenAt }: { language: Language; registry: Registry; writtenAt: string },
): PaperLetter {
  const setting = settingOf(language, registry);
  const draft: Draft =
    content.letter === 'answer'
      ? answerOnPaper(content, setting)
      : supplement({ ...content, package: null }, setting);
  const { subject, blocks } = wholeLetter(draft, language, registry);
  const { name, addressLines } = leadLetterhead(registry);
  return {
    reference: content.reference,
    subject,
    sender: [name, ...addressLines].map(oneLine),
    dateline: dayInWords(dayOf(writtenAt, registry.group.timeZone), language),
    writtenAt,
    blocks: blocks.map(withOneLineEach),
  };
}

function withOneLineEach(block: Block): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(oneLine) };
    case 'lines':
      return { ...block, lines: block.lines.map(oneLine) };
    case 'link':
      return { ...block, label: oneLine(block.label), address: oneLine(block.address) };
    case 'quote':
      return block;
    default:
      return { ...block, text: oneLine(block.text) };
  }
}
