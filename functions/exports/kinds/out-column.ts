import type { KindColumn } from '../../imports/door'

/** A column that is written: of figures, or as wide as its text wants. */
export interface OutColumn extends KindColumn {
  kind?: 'number'
  width?: number
}
