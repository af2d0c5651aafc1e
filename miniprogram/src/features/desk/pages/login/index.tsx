import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { isId } from '@shared/ids'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { Skeleton } from '@/ui/skeleton'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { LetIn } from '../../let-in'
import { type Login, useLogin } from '../../use-login'

/** Letting a computer in: its code is scanned here, or came from the page that scanned it. */
export default function DeskLoginPage() {
  const { ticketId = '' } = useRouter().params
  const me = useMe()
  const hasRole = (me?.grants.length ?? 0) > 0
  const desk = useLogin()

  useEffect(() => {
    if (!hasRole) return
    void (isId('deskTicket', ticketId) ? desk.open(ticketId) : desk.scan())
  }, [hasRole])

  if (me && !hasRole)
    return (
      <Screen>
        <EmptyState
          sentence="电脑工作页是给支部和上级的同志用的。您要办的事，在手机上都能办。"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return (
    <Screen>
      <State desk={desk} login={desk.login} />
    </Screen>
  )
}

function State({ desk, login }: { desk: ReturnType<typeof useLogin>; login: Login }) {
  switch (login.is) {
    case 'ready':
      return (
        <NowCard
          title="扫电脑上的码"
          sentence="请在电脑的浏览器里打开县里的工作页，扫屏幕上的码。不要扫别人发来的图片。"
          button={{ label: '扫一扫', onClick: () => void desk.scan() }}
        />
      )
    case 'opening':
      return <Skeleton cards={1} />
    case 'asked':
      return (
        <LetIn
          ticket={login.ticket}
          problem={login.problem}
          sending={desk.sending}
          onApprove={(as) => void desk.approve(as)}
          onRefuse={() => void desk.refuse()}
        />
      )
    case 'in':
      return (
        <NowCard
          tag={<StateTag state="done">登录好了</StateTag>}
          title="请看电脑"
          sentence="电脑上已经打开工作页。办完请在电脑上点“退出登录”；忘了退，八小时后自动退出。"
          button={{ label: '好的', onClick: () => void go.toToday() }}
        />
      )
    case 'refused':
      return (
        <NowCard
          tag={<StateTag state="neutral">没有登录</StateTag>}
          title="这个码已经作废"
          sentence="那台电脑没有登录。如果有人让您扫这个码，请不要理会，也可以告诉县里的管理员。"
          button={{ label: '好的', onClick: () => void go.toToday() }}
        />
      )
    case 'wrong':
      return (
        <>
          <ErrorState happened="没有打开" todo={login.sentence} />
          <Button kind="primary" onClick={() => void desk.scan()}>
            再扫一次
          </Button>
        </>
      )
  }
}
