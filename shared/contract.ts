import * as account from './account/contract'
import * as audit from './audit/contract'
import * as bindingRequest from './binding-request/contract'
import * as community from './community/contract'
import * as communityReveal from './community/reveal-contract'
import * as communityReport from './community-report/contract'
import * as contact from './contact/contract'
import * as county from './county/contract'
import * as deathReport from './death-report/contract'
import * as delegation from './delegation/contract'
import * as desk from './desk/contract'
import type { Endpoint } from './endpoint'
import * as sheetExports from './exports/contract'
import * as figures from './figures/contract'
import * as member from './member/contract'
import * as memberReveal from './member/reveal-contract'
import * as grant from './grant/contract'
import * as imports from './imports/contract'
import * as inflow from './inflow/contract'
import * as inflowReveal from './inflow/reveal-contract'
import * as letter from './letter/contract'
import * as letterReveal from './letter/reveal-contract'
import * as notice from './notice/contract'
import * as openapi from './openapi/contract'
import * as org from './org/contract'
import * as points from './points/contract'
import * as post from './post/contract'
import * as privacy from './privacy/contract'
import * as privacyExport from './privacy/export-contract'
import * as push from './push/contract'
import * as station from './station/contract'
import * as stationPoster from './station/poster-contract'
import * as stationScreen from './station/screen-contract'
import * as sweep from './sweep/contract'
import * as today from './today/contract'
import * as trip from './trip/contract'
import * as tripReveal from './trip/reveal-contract'
import * as wish from './wish/contract'
import * as wishReveal from './wish/reveal-contract'

/** Every endpoint by feature: the table of contents of the API. A feature is one Lambda. */
export const contract = {
  account,
  bindingRequest,
  grant,
  org,
  community,
  communityReveal,
  communityReport,
  post,
  points,
  station,
  stationPoster,
  stationScreen,
  trip,
  tripReveal,
  notice,
  today,
  openapi,
  delegation,
  deathReport,
  sweep,
  desk,
  member,
  memberReveal,
  privacy,
  privacyExport,
  imports,
  push,
  audit,
  contact,
  county,
  inflow,
  inflowReveal,
  letter,
  letterReveal,
  exports: sheetExports,
  wish,
  wishReveal,
  figures,
}

/** Every endpoint. */
export const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((feature) =>
  Object.values<Endpoint>(feature),
)
