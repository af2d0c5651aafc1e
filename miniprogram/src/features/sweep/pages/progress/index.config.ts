import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '摸排进度',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
