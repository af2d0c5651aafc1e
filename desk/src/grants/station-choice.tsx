import { listOwnStations } from '@shared/station/contract'
import { isId, type OrgId, type StationId } from '@shared/ids'
import { useRead } from '../lib/use-read'
import { Problem } from '../parts/problem'

interface StationChoiceProps {
  orgId: OrgId
  orgName: string
  value: StationId | undefined
  onChange: (stationId: StationId | undefined) => void
}

/** The station of a host: one of the organisation's own. */
export function StationChoice({ orgId, orgName, value, onChange }: StationChoiceProps) {
  const { data, problem } = useRead(listOwnStations, { params: { orgId } })
  const own = data?.stations.filter((one) => one.orgName === orgName)
  return (
    <label className="field">
      <span className="field__label">哪个驿站</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(isId('station', target.value) ? target.value : undefined)}
      >
        <option value="">{own?.length === 0 ? '这个组织没有驿站' : '请选'}</option>
        {own?.map(({ stationId, name }) => (
          <option key={stationId} value={stationId}>
            {name}
          </option>
        ))}
      </select>
      <Problem sentence={problem} />
    </label>
  )
}
