import { largestSheet } from '@shared/imports/largest-sheet'

const megabyte = 1024 * 1024

/** How much of a file is read at most. Not sourced: a county has some ten thousand members. */
export interface SheetLimits {
  /** Rows below the header that hold anything. */
  rows: number
  /** The file as it comes. */
  bytes: number
  /** All parts of a workbook unpacked, as declared and as found. */
  inflatedBytes: number
  /** Unpacked to packed, of any part above `ratioFrom` bytes. Deflate reaches 1,032. */
  ratio: number
  ratioFrom: number
  /** Parts in the zip. */
  entries: number
  /** A workbook's table of distinct texts, in UTF-8. */
  stringBytes: number
  merges: number
  /** The header is among so many rows from the top. */
  headerWithin: number
}

export const sheetLimits: SheetLimits = {
  rows: 20_000,
  bytes: largestSheet.bytes,
  inflatedBytes: 256 * megabyte,
  ratio: 250,
  ratioFrom: 4 * megabyte,
  entries: 2_000,
  stringBytes: 64 * megabyte,
  merges: 20_000,
  headerWithin: 10,
}
