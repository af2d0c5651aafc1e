import { whoAmI } from '@shared/account/contract'
import { handle } from '../http/handle'
import { viewMe } from './view-me'

export const handler = handle(whoAmI, async ({ person, county, tree, authorise }) => {
  authorise({ kind: 'nothing' })
  return { status: 200, body: await viewMe(person, county && { county, tree }) }
})
