import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '来报到的人',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
