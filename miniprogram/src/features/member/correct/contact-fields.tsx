import { useState } from 'react'
import type { MemberView } from '@shared/member/schema'
import { rosterFieldWords as words } from '@shared/member/words'
import { Dialog } from '@/ui/dialog'
import { ListRow } from '@/ui/list-row'
import { PhoneField } from '@/ui/phone-field'
import { TextField } from '@/ui/text-field'
import type { Contact, Draft } from './draft'

interface ContactFieldsProps {
  member: MemberView
  draft: Draft
  wrong: Partial<Record<string, string>>
  change: (part: Partial<Draft>) => void
}

const questions: Record<Contact, { row: string; title: string; message: string }> = {
  phone: {
    row: '这个号码不用了，清空',
    title: '清空手机号？',
    message: '清空以后，支部和驿站都没有号码可打，也不能再用它认证。保存以后才清空。',
  },
  address: {
    row: '不住这里了，清空',
    title: '清空家庭住址？',
    message: '清空以后，上门走访就没有地址了。保存以后才清空。',
  },
}

/** Number and address: what stands there is masked, so they begin empty; taking one out is asked about first. */
export function ContactFields({ member, draft, wrong, change }: ContactFieldsProps) {
  const [asked, ask] = useState<Contact>()
  const isGoing = (field: Contact) => draft.emptied.includes(field)
  const keep = (field: Contact) => change({ emptied: draft.emptied.filter((one) => one !== field) })
  const rest = (field: Contact) =>
    isGoing(field) ? (
      <ListRow
        title={`${words[field]}：保存以后清空`}
        detail="点这里，还是留着"
        onClick={() => keep(field)}
      />
    ) : member[field] !== undefined && draft[field].trim() === '' ? (
      <ListRow title={questions[field].row} onClick={() => ask(field)} />
    ) : null
  const { phone, phoneTyped, address } = member
  const typed = phoneTyped ? '，是本人自己填的，还没核对' : ''
  return (
    <>
      {!isGoing('phone') && (
        <PhoneField
          label={words.phone}
          optional
          value={draft.phone}
          hint={phone ? `现在是 ${phone}${typed}，不改就空着` : '现在没有号码，不改就空着'}
          error={wrong.phone}
          onChange={(value) => change({ phone: value })}
        />
      )}
      {rest('phone')}
      {!isGoing('address') && (
        <TextField
          label={words.address}
          optional
          value={draft.address}
          maxLength={100}
          hint={`${address ? '现在登记了住址' : '现在没有住址'}，不改就空着`}
          error={wrong.address}
          onChange={(value) => change({ address: value })}
        />
      )}
      {rest('address')}
      {asked && (
        <Dialog
          open
          title={questions[asked].title}
          message={questions[asked].message}
          confirm={{
            label: '清空',
            danger: true,
            onClick: () => {
              change({ emptied: [...draft.emptied, asked], [asked]: '' })
              ask(undefined)
            },
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </>
  )
}
