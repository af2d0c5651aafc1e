import { registerResident } from '@shared/account/contract'
import type { Residence as Where } from '@shared/account/schema'
import { Screen } from '@/components/screen'
import { refreshMe } from '@/lib/refresh-me'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { Residence } from '../../residence/residence'
import { ResidenceForm } from '../../residence/residence-form'

/** Where somebody lives: community and compound, and nothing else about them. */
export default function ResidentPage() {
  const resident = useMe()?.resident
  const { send, sending, problem } = useSend()
  async function register(body: Where) {
    if (await send(registerResident, { body, actingAs: 'self' })) await refreshMe(0)
  }
  return (
    <Screen
      title={resident ? '您登记在这里' : '您住在哪里'}
      subtitle="只登记社区和小区，不要姓名、电话、楼号"
    >
      {resident ? (
        <Residence resident={resident} />
      ) : (
        <ResidenceForm
          label="登记"
          sending={sending}
          problem={problem?.sentence}
          onDone={(where) => void register(where)}
        />
      )}
    </Screen>
  )
}
