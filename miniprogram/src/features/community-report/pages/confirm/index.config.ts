import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '确认报到',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
