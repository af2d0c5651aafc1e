import type { Output } from '@shared/endpoint'
import type { readPostSettings } from '@shared/post/contract'
import { postKinds } from '@shared/post/kinds'
import type { Kind } from '../kind-list'

/** The seeded posts, child minding out of use, and one of the county's own. */
export const settings = (
  own: Pick<Kind, 'name' | 'code' | 'class'>,
  mayChange = false,
): Output<typeof readPostSettings> => ({
  ...{ version: 1, mayChange, unitSheet: { every: 'half_year', days: 10 } },
  kinds: [
    ...postKinds.map((kind) => ({ ...kind, seeded: kind.name, hidden: kind.code === 'child_minding' })),
    { ...own, hidden: false },
  ],
})
