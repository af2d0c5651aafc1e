import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '在这里的党员',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
