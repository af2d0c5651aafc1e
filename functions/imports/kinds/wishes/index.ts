import { defineKind } from '../../kind'
import { erasedNames } from '../in-service/erased-names'
import { knownPlaceOf } from '../places/known-place-of'
import { readPlaces } from '../places/known-places'
import { type WishColumn, wishColumns } from './columns'
import { knownWishes } from './known-wishes'
import { matchWish, type WishMatch } from './match-wish'
import { wishParts } from './write-wish'

/** 微心愿: those that are open on paper, each where it stands. */
export const wishes = defineKind<WishColumn, WishMatch>({
  ...{ kind: 'wishes', title: '微心愿', columns: wishColumns },
  open: async (job) => {
    const places = await readPlaces(job)
    const known = { places, wishes: knownWishes(job), erased: erasedNames(job) }
    return {
      prepare: async (entries) => {
        const at = entries.flatMap(({ values: { community, compound } }) => {
          const found = community === undefined ? undefined : places.placeOf(community, compound)
          const place = found && 'place' in found ? knownPlaceOf(found.place, places, job) : undefined
          return place ? [place] : []
        })
        await Promise.all([known.wishes.learn(at), known.erased.read()])
      },
      keys: ({ values: { name, community = '', since = '', text = '' } }) =>
        name === undefined
          ? []
          : [{ key: [name, community, since, text].join(' '), field: 'text', same: '是同一个心愿' }],
      match: (entry, decision) => matchWish(entry, known, job, decision),
      // Those that were told here stand in no sheet: nothing is missing from it.
      absent: () => [],
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => wishParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
