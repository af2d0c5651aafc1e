import type { ContactEntry } from './schema'

/** The number by which a sheet names an entry and the log finds it: its day and the end of its id. */
export const entryNo = ({ on, contactId }: Pick<ContactEntry, 'on' | 'contactId'>): string =>
  `${on.replaceAll('-', '')}-${contactId.slice(-6).toUpperCase()}`
