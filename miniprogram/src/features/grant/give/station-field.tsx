import { listTowns } from '@shared/community/contract'
import { isId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'
import { listStations } from '@shared/station/contract'
import { useCountyId } from '@/lib/use-county-id'
import { useRead } from '@/lib/use-read'
import { ChoiceField } from '@/ui/choice-field'
import type { PostForm } from './use-post'

/** The station of a host: one of the organisation's own. Stations are listed by the county's region. */
export function StationField({ form, org }: { form: PostForm; org: OrgNameInTree }) {
  const countyId = useCountyId()
  const towns = useRead(listTowns, countyId && { query: { countyId } })
  const region = towns.data?.towns[0]?.code.slice(0, 6)
  const read = useRead(listStations, region ? { query: { region } } : undefined)
  const own = (read.data?.stations ?? []).filter(({ orgName }) => orgName === org.name)
  const isKnown = read.data !== undefined || towns.data?.towns.length === 0
  return (
    <ChoiceField
      label="哪个驿站"
      value={form.stationId ?? ''}
      options={own.map(({ stationId, name }) => ({ value: stationId, label: name }))}
      {...(isKnown && own.length === 0 && { error: '这个组织没有驿站，请从有驿站的组织里请人' })}
      onChange={(chosen) => isId('station', chosen) && form.setStationId(chosen)}
    />
  )
}
