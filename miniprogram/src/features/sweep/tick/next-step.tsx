import type { SweepMember } from '@shared/sweep/schema'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import type { Ticking } from './use-ticking'

/**
 * What is left to do after a tick, at one tap. A transfer and a death are done by the records, and show here when they
 * stand there; a filing and somebody to be found, when somebody says so.
 */
export function NextStep({ member, ticking }: { member: SweepMember; ticking: Ticking }) {
  const { memberId, follow } = member
  if (follow === 'transfer')
    return (
      <Button kind="primary" onClick={() => void go.toMember(memberId, 'sweep', 'transfer')}>
        去记下转出
      </Button>
    )
  if (follow === 'death')
    return (
      <Button kind="primary" onClick={() => void go.toMember(memberId, 'sweep', 'record_death')}>
        去记录去世
      </Button>
    )
  return (
    <Button kind="primary" loading={ticking.sending} onClick={() => void ticking.settle()}>
      {follow === 'file_trip' ? '报备补好了' : '找到了'}
    </Button>
  )
}
