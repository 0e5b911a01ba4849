/** What is wrong with a file of records; the outcome's name. */
export type ObjectFaultName =
  | 'ObjectMissing'
  /** Written anew between two pages of an answer: what was read of it is of another day. */
  | 'ObjectsChanged'
  | 'ObjectsTooMany'
  | 'ObjectCursorInvalid'
  /** Compressed, it has to be unpacked from its beginning for each page: it takes longer than a question may. */
  | 'ObjectTooSlow'
  | 'ObjectNotGzip'
  /** Bytes that are no text of the encoding that the data map names. */
  | 'ObjectNotText'
  /** More than 1 MiB: of CSV, mostly a quote that is closed much later, or by chance. */
  | 'RecordTooLong'
  | 'RecordIdInvalid'
  | 'RecordIdRepeated'
  | 'CsvQuoteUnclosed'
  | 'CsvQuoteMisplaced'
  | 'CsvColumnCount'
  | 'CsvColumnMissing'
  | 'CsvColumnRepeated'
  | 'JsonLineInvalid'
  /** No Parquet file, or one that was not written to its end. */
  | 'ParquetMagicWrong'
  | 'ParquetEncrypted'
  /** More than a lookup's memory holds: a footer, a group's columns or a page. */
  | 'ParquetTooLarge'
  | 'ParquetInvalid'
  /** Neither snappy, gzip, brotli nor zstd. */
  | 'ParquetCompressionUnknown'
  | 'ParquetColumnMissing'
  | 'ParquetColumnRepeated';

/** Says where, and never what stands there. */
export class ObjectFault extends Error {
  override readonly name = 'ObjectFault';
  readonly fault: ObjectFaultName;
  /** From 1, of Parquet the row; null where none is at fault. */
  readonly line: number | null;

  constructor(fault: ObjectFaultName, line: number | null = null) {
    super(fault);
    this.fault = fault;
    this.line = line;
  }
}
