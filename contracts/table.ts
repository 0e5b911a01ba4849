/** Index of what a person sees in a work list: by status, ordered by the date to act by. */
export const BY_STATUS = 'byStatus';
/** Index of open cases only, for the deadline sweep: flat in cost as closed cases grow. */
export const BY_DUE = 'byDue';
/** Index of every case by the month of its receipt, with its line for reports and nothing else of it. */
export const BY_MONTH = 'byMonth';
/** The attribute that holds that line. */
export const REPORT_LINE = 'line';

/** Attributes that the indexes of the case table stand on. An item without them is not in the index. */
export const TABLE_INDEXES = {
  [BY_STATUS]: { partition: 'status', sort: 'order' },
  [BY_DUE]: { partition: 'open', sort: 'order' },
  [BY_MONTH]: { partition: 'month', sort: 'received' },
} as const;
