import { useState } from 'react'
import { askForBindingHelp, listCounties } from '@shared/account/contract'
import type { OrgId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { phoneCodeIn } from '@/lib/phone-code'
import { BranchSearch } from './branch-search'

interface Branch {
  orgId: OrgId
  name: string
}

/** A name, a branch and a verified number; the roster isn't asked, so nothing of it can be learned here. */
export function AskBranchForm({ onAsked }: { onAsked: (branch: string) => void }) {
  const counties = useRead(listCounties, { actingAs: 'self' })
  const { send, sending, problem } = useSend()
  const [name, setName] = useState('')
  const [countyId, setCountyId] = useState('')
  const [branch, setBranch] = useState<Branch>()
  const [withoutNumber, setWithoutNumber] = useState(false)
  const county = counties.data?.counties.find((one) => one.countyId === countyId)

  async function ask(detail: unknown) {
    const phoneCode = phoneCodeIn(detail)
    setWithoutNumber(phoneCode === undefined)
    if (phoneCode === undefined || !county || !branch) return
    const body = { phoneCode, name, countyId: county.countyId, orgId: branch.orgId }
    if (await send(askForBindingHelp, { body, actingAs: 'self' })) onAsked(branch.name)
  }

  return (
    <ReadState read={counties} failed="没有打开县区名单">
      {({ counties: all }) => (
        <>
          <Card flush>
            <TextField label="您的姓名" value={name} maxLength={40} onChange={setName} />
            <ChoiceField
              label="哪个县"
              value={countyId}
              options={all.map((one) => ({ value: one.countyId, label: one.name }))}
              onChange={(chosen) => {
                setCountyId(chosen)
                setBranch(undefined)
              }}
            />
          </Card>
          {county && (
            <BranchSearch
              key={county.countyId}
              countyId={county.countyId}
              chosen={branch?.orgId}
              onChoose={(orgId, branchName) => setBranch({ orgId, name: branchName })}
            />
          )}
          {withoutNumber && (
            <ErrorState
              happened="没有留下电话"
              todo="没有电话支部找不到您。不想留也可以，直接去支部要一个绑定码。"
            />
          )}
          {problem && <ErrorState happened="没有交上去" kept="您填的都还在。" todo={problem.sentence} />}
          <Button
            kind="primary"
            loading={sending}
            disabled={name.trim() === '' || !branch}
            openType="getPhoneNumber|agreePrivacyAuthorization"
            onPhoneNumber={(detail) => void ask(detail)}
          >
            留下微信手机号，请支部联系
          </Button>
        </>
      )}
    </ReadState>
  )
}
