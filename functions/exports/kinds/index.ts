import type { ExportKind } from '@shared/exports/schema'
import type { Drafts } from '../draft'
import { contactEntries } from './contact-entries'
import { contactSheet } from './contact-sheet'
import { contacts } from './contacts'
import { inflow } from './inflow'
import { national } from './national'
import { orgs } from './orgs'
import { compounds, households, inService } from './places'
import { roster } from './roster'
import { stations } from './stations'
import { trips } from './trips'
import { unitHours } from './unit-hours'

/** What a sheet of each kind is written of. */
export const draftsOf: Record<ExportKind, Drafts> = {
  ...{ orgs, stations, roster, trips, inflow, contacts },
  ...{ contact_sheet: contactSheet, contact_entries: contactEntries, national, unit_hours: unitHours },
  ...{ compounds, households, in_service: inService },
}
