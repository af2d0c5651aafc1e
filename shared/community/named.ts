import { isSameName, saysName } from '../account/same-name'
import type { Member } from '../member/member'
import type { AnchorHousehold, InServiceMember } from './schema'

type Known = Pick<Member, 'countyId' | 'name'>

/**
 * Does a row of a community's own name the member of the roster whom it is linked to? A number alone, or an id, links
 * nobody: it may have been mistyped, or tried. docs/rules.md#in-service-members
 */
export const namesInService = (row: Pick<InServiceMember, 'countyId' | 'name'>, member: Known): boolean =>
  row.countyId === member.countyId && isSameName(row.name, member.name)

/** The same of an anchor household, which is called after whose home it is: 林秀兰家. */
export const namesHousehold = (row: Pick<AnchorHousehold, 'countyId' | 'name'>, member: Known): boolean =>
  row.countyId === member.countyId && saysName(row.name, member.name)
