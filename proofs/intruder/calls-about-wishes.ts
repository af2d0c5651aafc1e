import { aLamp, sentence } from '../../functions/wish/testing/wishes'
import { newId } from '../../functions/testing/people'
import { names } from '../visibility/people'
import { asRead, type Call, inside, nobody, own } from './calling'
import type { Ground } from './ground'

const keepers = ['communityWorker'] as const
/** Who asked for it on their own phone. */
const asker = ['resident'] as const
/** Members of the county, as themselves. */
const helpers = ['member', 'fellow'] as const

const step = (may: Call['may'], body: object): Call => ({
  ask: ({ wishId }) => ({ params: { wishId }, body }),
  may,
})
const lamp = ({ places }: Ground) => ({
  ...{ wishId: newId('wish'), ...aLamp({ places: { ...places, elsewhere: places.community } }) },
})

/** What is about wishes, those of one's own and those that everybody may read. */
export const callsAboutWishes: Record<string, Call> = {
  ...asRead('listWishes', inside),
  ...asRead('listWishInbox', keepers),
  ...asRead('listOwnWishes', 'own'),
  ...asRead('listOwnClaims', 'own'),
  // Whoever was handed its card reads that.
  ...asRead('readWish', names),
  ...asRead('listSimilarWishes', keepers),
  ...asRead('revealWish', [...keepers, ...asker]),
  submitWish: own((stage) => ({ body: lamp(stage) })),
  typeInWish: {
    ask: (stage) => ({ body: { ...lamp(stage), consent: { how: 'spoken', on: '2026-01-01' } } }),
    may: keepers,
  },
  answerWish: step(asker, { step: 'withdraw' }),
  claimWish: { ...step(helpers, { claimId: newId('claim') }) },
  joinWish: { ...step(helpers, { claimId: newId('claim') }) },
  leaveWish: { ...step(nobody, {}), ask: ({ wishId }) => ({ params: { wishId } }) },
  carryOutWish: step(nobody, { step: 'fulfil' }),
  verifyWish: step(keepers, { how: 'phone', sentence, mayVisit: true, hiddenFromCompound: false }),
  publishWish: step(keepers, {}),
  arrangeWish: step(keepers, {
    ...{ where: 'station', workerName: '周晓梅', workerPhone: '19900008199', opensContact: true },
  }),
  settleWish: step(keepers, { step: 'take_down', reason: '不用了' }),
  linkWish: step(keepers, { other: newId('wish'), how: 'apart' }),
}
