/**
 * How mail programs and people of one language mark what is not new in a mail. Everything is compared without accents,
 * in small letters, with single spaces.
 */
export interface ThreadWords {
  /** "On 3 March Jan wrote:": what it starts with, and its verb. */
  readonly attribution: { readonly openers: readonly string[]; readonly verbs: readonly string[] };
  /** "From: … Sent: … To: … Subject: …" above what is answered. */
  readonly fields: { readonly from: readonly string[]; readonly others: readonly string[] };
  /** Between dashes or underscores, or ending with a colon. */
  readonly originals: readonly string[];
  readonly forwards: readonly string[];
  /** Before the colon of a subject. */
  readonly answeredSubjects: readonly string[];
  readonly forwardedSubjects: readonly string[];
  /** "See below": the person wants us to read what he forwards. */
  readonly pointers: readonly string[];
  readonly closings: readonly string[];
  /** How whole sentences begin that close a letter. */
  readonly formulas: readonly string[];
  /** Who is spoken to or speaks: a program does not, so "on 3 March you wrote:" is the person's own sentence. */
  readonly pronouns: readonly string[];
  /** Words of sentences. A line with one of them says something, so it is no line of a name block. */
  readonly sentenceWords: readonly string[];
  /** How lines begin that a device or a scanner of viruses puts under every mail; `…` stands for anything between. */
  readonly footers: readonly string[];
  readonly disclaimers: {
    /** How such a paragraph begins. */
    readonly openers: readonly string[];
    /** What it is about; one opener with one of these, or several of these. */
    readonly marks: readonly string[];
  };
  /** A paragraph with one of these is about the writer's own data, whatever else it says. */
  readonly ownData: readonly string[];
}
