/** A column as it is written. */
export interface WrittenColumn<F extends string = string> {
  field: F
  header: string
  /** In characters; absent: by the header's length. */
  width?: number
  /** `text` (the default) stays as it is whatever the reader types; `number` can be summed. */
  kind?: 'text' | 'number'
}

/** A sheet to be written, its rows given as they come. */
export interface SheetToWrite<F extends string = string> {
  /** The sheet's name. */
  name: string
  columns: readonly WrittenColumn<F>[]
  rows: AsyncIterable<Partial<Record<F, string>>> | Iterable<Partial<Record<F, string>>>
  /** Who took it out, when, and what for: on a sheet of its own and under each printed page; in csv, above the header. */
  mark?: readonly string[]
}
