import * as v from 'valibot'
import type { Demo } from './small'

export const figuresSchema = v.object({
  /** Members of the home county with a trip under way. */
  membersAway: v.number(),
  /** Members of other counties whom the home county's stations have taken in. */
  takenIn: v.number(),
  /** Members from counties without the system whom the home county's stations have in their ledger. */
  fromElsewhere: v.optional(v.number(), 0),
  /** Stations of the home county. */
  stations: v.number(),
  /** Organisations of the home county. */
  organisations: v.number(),
  /** Items in the table. */
  items: v.number(),
})

/** What the demo's county comes to. The practice county is outside of all. */
export type Figures = v.InferOutput<typeof figuresSchema>

const isOver = (deed: string | undefined) => deed === 'archive' || deed === 'withdraw'

/** Counts the home county's figures in what was planned. */
export function figuresOf({ yunling, lanyu }: Demo, items: number): Figures {
  const homeStations = new Set(yunling.stations.map(({ stationId }) => stationId))
  const last = yunling.trips.map(({ steps }) => steps.at(-1)?.does)
  return {
    membersAway: last.filter((deed) => !isOver(deed)).length,
    takenIn: lanyu.trips.filter(
      ({ steps }) =>
        steps.at(-1)?.does === 'place' &&
        steps.some((step) => step.does === 'route' && homeStations.has(step.to.stationId)),
    ).length,
    fromElsewhere: yunling.fromElsewhere,
    stations: yunling.stations.length,
    organisations: yunling.orgs.length,
    items,
  }
}
