import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '要来的人',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
