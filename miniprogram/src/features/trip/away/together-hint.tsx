import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { proposeGroup } from '@shared/trip/contract'
import { type GoneTogether, goneTogether, type Together } from '@shared/trip/gone-together'
import type { AwayCard } from '@shared/trip/schema'
import { useGrant } from '@/lib/acting-as'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { farPlaceWords } from '../words'

interface TogetherHintProps {
  orgId: OrgId
  /** Those whom the list shows so far. */
  away: readonly AwayCard[]
  /** Counted of the whole branch. */
  whole: readonly Together[] | undefined
}

/** Some of them by name: 林秀兰、王建国 等 7 人 */
function namesOf({ names, count }: GoneTogether): string {
  const shown = names.join('、')
  return names.length === count ? shown : `${shown}${shown && ' '}等 ${count} 人`
}

/** Where three or more have gone together: a temporary group could be set up for them. */
export function TogetherHint({ orgId, away, whole }: TogetherHintProps) {
  const grant = useGrant()
  const { send, sending, problem } = useSend()
  const [asked, setAsked] = useState<readonly string[]>([])
  const places = goneTogether(away, whole)
  if (places.length === 0 || !grant) return null
  // Who arranges the tree sets it up; a branch asks for it.
  const arranges = grant.role !== 'branch_secretary'
  async function ask({ regionCode }: GoneTogether) {
    const sent = await send(proposeGroup, { body: { orgId, regionCode } })
    if (sent?.state === 'sent') setAsked((before) => [...before, regionCode])
  }
  return (
    <Card title="可以建临时党小组" flush>
      {places.map((one) => {
        const { regionCode, place, count } = one
        const where = farPlaceWords(place)
        const isAsked = asked.includes(regionCode)
        return (
          <ListRow
            key={regionCode}
            icon="users-round"
            title={`${count} 人在${where}`}
            detail={
              isAsked
                ? '上级收到了，批准后由上级建。建好前还由支部联系'
                : `${namesOf(one)}。三人以上同去一地的，上级批准后可以建一个`
            }
            end={
              isAsked ? undefined : (
                <Button
                  width="inline"
                  label={arranges ? `为在${where}的建党小组` : `请上级为在${where}的建党小组`}
                  loading={sending}
                  onClick={() => void (arranges ? go.toGroupFor(orgId, place.at(-1) ?? '') : ask(one))}
                >
                  {arranges ? '去建' : '请上级建'}
                </Button>
              )
            }
          />
        )
      })}
      {problem && <ErrorState happened="没有发给上级" todo={problem.sentence} />}
    </Card>
  )
}
