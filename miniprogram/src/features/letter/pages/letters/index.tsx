import { listLetters } from '@shared/letter/contract'
import type { LetterView } from '@shared/letter/schema'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { letterWords } from '@/components/letter-words'

/** The branch's letters for trips that go on: first those that it has to call back, or to tell something. */
export default function LettersPage() {
  const grant = useGrant()
  const named = useIdParam('org', 'orgId')
  const orgId = grant?.stationId === undefined ? (named ?? grant?.orgId) : undefined
  const list = useList(
    listLetters,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ letters }) => letters,
  )
  if (!orgId)
    return (
      <Screen>
        <EmptyState sentence="这一页给支部的同志用。请先在“我的”里换成支部的身份。" />
      </Screen>
    )
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开对接函">
        {(letters) => <Letters letters={letters} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}

const isOurTurn = ({ state, isOver, toTell }: LetterView) =>
  toTell === true || (state === 'answered' && !isOver)

function Letters({ letters }: { letters: readonly LetterView[] }) {
  if (letters.length === 0)
    return <EmptyState sentence="还没有发过对接函。外出的地方没有驿站时，安排到系统里没有的组织，就能发。" />
  const sorted = [...letters].sort((one, other) => Number(isOurTurn(other)) - Number(isOurTurn(one)))
  const now = today()
  return (
    <Card flush>
      {sorted.map((letter) => {
        const { word, kind } = letterWords(letter)
        return (
          <ListRow
            key={letter.tripId}
            title={`${letter.memberName} · ${letter.toOrgName}`}
            detail={`${sayDay(letter.madeOn, now)}发的`}
            end={<StateTag state={kind}>{word}</StateTag>}
            // What is to be told, and that it was, stands on the trip's own page.
            onClick={() => void (letter.toTell ? go.toTrip : go.toLetter)(letter.tripId)}
          />
        )
      })}
    </Card>
  )
}
