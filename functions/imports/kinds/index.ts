import type { ImportKind } from '@shared/imports/schema'
import type { Kind } from '../kind'
import { orgs } from './orgs'
import { roster } from './roster'

/** What can be brought in, by the kind of its sheet. */
const kinds: Partial<Record<ImportKind, Kind>> = { orgs, roster }

/** A kind that this release can bring in; undefined for one that it can't yet. */
export const kindOf = (kind: ImportKind): Kind | undefined => kinds[kind]
