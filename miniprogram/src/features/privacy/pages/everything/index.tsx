import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { Skeleton } from '@/ui/skeleton'
import { sectionsOf } from '../../everything/sections'
import { useEverything } from '../../everything/use-everything'

/** Everything that is kept about the person, to read and to take away as JSON. */
export default function EverythingPage() {
  return (
    <Screen>
      <Everything />
    </Screen>
  )
}

function Everything() {
  const { data, error, read } = useEverything()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  if (error !== undefined)
    return <ErrorState happened="没有打开您的信息" todo={error} onRetry={() => void read()} />
  if (!data) return <Skeleton />
  const copy = () =>
    Taro.setClipboardData({ data: JSON.stringify(data, undefined, 2) }).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <>
      {sectionsOf(data).map(({ title, lines }) => (
        <Card key={title} title={title} flush>
          {lines.map((line, i) => (
            <ListRow key={`${i} ${line.title}`} {...line} />
          ))}
        </Card>
      ))}
      <SectionTitle>拷走一份</SectionTitle>
      {copied === 'no' && (
        <ErrorState happened="没有拷成" todo="微信没有让拷贝。请再点一次，在弹出的说明里点同意。" />
      )}
      <Button onClick={() => void copy()}>
        {copied === 'yes' ? '拷好了，可以粘贴到别处' : '拷贝全部（JSON 格式）'}
      </Button>
    </>
  )
}
