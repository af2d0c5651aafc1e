import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { go } from '@/routes'
import type { AlongFiled } from './use-along'

/** What became of whoever goes along, apart from the trip whose form it is. */
export function AlongCard({ filed: { along, kept, sentence } }: { filed: AlongFiled }) {
  const { name, orgName, memberId } = along
  if (sentence !== undefined)
    return (
      <Card>
        <ErrorState happened={`${name}的没有登记`} kept="填的都还在。" todo={sentence} />
        <Button onClick={() => void go.toFileOnBehalf(memberId)}>{`接着登记${name}的`}</Button>
      </Card>
    )
  return (
    <Card>
      {kept
        ? `${name}的也存在手机里了，有网就自动发出。`
        : `${name}的也登记好了，算在${orgName}。接着也给${name}找一个接收的地方。`}
    </Card>
  )
}
