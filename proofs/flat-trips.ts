import { practiceFigures } from '../local/county/full'
import type { Measured } from './flatness/measure'
import { measureApart } from './flatness/measure-apart'
import { probeInflow, probeTrips } from './flatness/probe'
import type { Finding, Scale } from './runner/proof'

export const title =
  'Lists of branch, station and county cost the same in a county with 4,600 open trips as in one with 50'

/** How much more capacity a list may take, as a share. */
const mostMore = 0.1
const few = { membersAway: probeTrips, takenIn: 10, fromElsewhere: 10 }
const many = { short: { membersAway: 200, takenIn: 20, fromElsewhere: 20 }, long: practiceFigures }

const words = ({ roundTrips, readUnits }: Measured) => `${roundTrips} round trips, ${readUnits} units`

const isFlat = (small: Measured, large: Measured) =>
  small.roundTrips === large.roundTrips && large.readUnits <= small.readUnits * (1 + mostMore)

export async function run(scale: Scale): Promise<Finding> {
  const [small, large] = await Promise.all([measureApart(few), measureApart(many[scale])])
  const compared = Object.entries(small.costs).map(([what, cost]) => {
    const other = large.costs[what]
    if (!other) throw new Error(`not measured: ${what}`)
    return { what, cost, other, flat: isFlat(cost, other) }
  })
  return {
    holds: compared.every(({ flat }) => flat),
    figures: {
      measuredOn: large.on,
      membersAway: `${few.membersAway} and ${many[scale].membersAway}, beside the ${probeTrips} of the branch measured`,
      takenIn: `${few.takenIn} and ${many[scale].takenIn}`,
      fromElsewhere: `${few.fromElsewhere} and ${many[scale].fromElsewhere}, beside the ${probeInflow} of the station measured`,
      ...Object.fromEntries(
        compared.map(({ what, cost, other, flat }) => [
          what,
          `${words(cost)} → ${words(other)}${flat ? '' : ' NOT FLAT'}`,
        ]),
      ),
    },
  }
}
