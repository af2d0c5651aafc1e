import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '转给能办的人',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
