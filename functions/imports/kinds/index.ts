import type { ImportKind } from '@shared/imports/schema'
import type { Kind } from '../kind'
import { compounds } from './compounds'
import { contacts } from './contacts'
import { households } from './households'
import { inService } from './in-service'
import { inflow } from './inflow'
import { orgs } from './orgs'
import { roster } from './roster'
import { services } from './services'
import { stations } from './stations'
import { trips } from './trips'
import { wishes } from './wishes'

/** What can be brought in, by the kind of its sheet. */
const kinds: Partial<Record<ImportKind, Kind>> = {
  ...{ orgs, stations, roster, trips, inflow, contacts },
  ...{ compounds, households, in_service: inService, wishes, services },
}

/** A kind that this release can bring in; undefined for one that it can't yet. */
export const kindOf = (kind: ImportKind): Kind | undefined => kinds[kind]
