import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import type { MoreDraft } from './more-draft'

interface EmergencyFieldsProps {
  more: MoreDraft
  /** What is wrong with whom to call. */
  error?: string | undefined
  /** Somebody to call is known already, and stays unless another is given or they are taken away. */
  hasEmergency: boolean
  onChange: (part: MoreDraft) => void
}

/** Whom to call: one who is known is never read back, but can be replaced, or taken away. */
export function EmergencyFields({ more, error, hasEmergency, onChange }: EmergencyFieldsProps) {
  const goes = hasEmergency && more.noEmergency === true
  return (
    <>
      {hasEmergency && (
        <ListRow
          title={goes ? '紧急联系人：发出后去掉' : '紧急联系人：已登记'}
          detail={goes ? '不想去掉，点“留着”' : '要换人，在下面重填'}
          end={
            <Button
              width="inline"
              label={goes ? '留着紧急联系人' : '去掉紧急联系人'}
              onClick={() => onChange({ noEmergency: !goes })}
            >
              {goes ? '留着' : '去掉'}
            </Button>
          }
        />
      )}
      {!goes && (
        <>
          <TextField
            label="紧急联系人"
            optional
            value={more.emergencyName ?? ''}
            placeholder={hasEmergency ? '已登记，要改再填' : '姓名'}
            maxLength={20}
            onChange={(emergencyName) => onChange({ emergencyName })}
          />
          <TextField
            label="是什么人"
            optional
            value={more.emergencyRelation ?? ''}
            placeholder="女儿、老伴"
            maxLength={10}
            onChange={(emergencyRelation) => onChange({ emergencyRelation })}
          />
          <TextField
            label="紧急联系人的电话"
            optional
            value={more.emergencyPhone ?? ''}
            maxLength={18}
            keyboard="number"
            hint="您、支部和接收您的地方看得到；上级党委说明理由后也能看"
            {...(error !== undefined && { error })}
            onChange={(emergencyPhone) => onChange({ emergencyPhone })}
          />
        </>
      )}
    </>
  )
}
