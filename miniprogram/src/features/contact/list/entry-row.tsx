import type { ContactView } from '@shared/contact/schema'
import { today } from '@/lib/clock'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { headOf, saidOf, whoOf } from '../words'

interface EntryRowProps {
  contact: ContactView
  /** Whose entry it is, where that isn't the page's own subject. */
  of?: string
  onOpen: () => void
}

/** One entry of a log: when and how, who, and as much of what was said as is shown. */
export function EntryRow({ contact, of, onOpen }: EntryRowProps) {
  const { struck, followUpOn, followUpDone } = contact
  const end = struck ? (
    <StateTag state="neutral">{struck.corrected ? '已重写' : '作废'}</StateTag>
  ) : followUpOn && followUpDone === false ? (
    <StateTag state="waiting">要办</StateTag>
  ) : undefined
  const said = struck ? '' : saidOf(contact)
  return (
    <ListRow
      title={[of, headOf(contact, today())].filter(Boolean).join(' · ')}
      detail={[whoOf(contact), said].filter(Boolean).join(' · ')}
      end={end}
      onClick={onOpen}
    />
  )
}
