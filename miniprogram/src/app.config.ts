import { tabBarList } from './tab-bar'

export default defineAppConfig({
  pages: ['pages/today/index', 'pages/stations/index', 'pages/wishes/index', 'pages/me/index'],
  // One per feature: { root: 'features/<feature>', pages: ['pages/<page>/index'] }
  subPackages: [
    {
      root: 'features/trip',
      pages: [
        'file',
        'trip',
        'route',
        'place',
        'waiting',
        'expected',
        'hosted',
        'scan',
        'change',
        'share',
        'still',
        'away',
        'national',
        'behalf',
      ].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/letter',
      pages: ['letter', 'write', 'letters'].map((page) => `pages/${page}/index`),
    },
    { root: 'features/desk', pages: ['pages/login/index', 'pages/confirm/index'] },
    {
      root: 'features/station',
      pages: ['station', 'code', 'edit', 'screens', 'arrivals', 'card'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/inflow',
      pages: ['register', 'mine', 'bind', 'paper', 'list', 'one', 'place', 'letter', 'same'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    {
      root: 'features/account',
      pages: ['bind', 'ask-branch', 'resident', 'invitation'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/privacy',
      pages: ['my-data', 'everything', 'looks', 'consents', 'phone', 'erase'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    {
      root: 'features/delegation',
      pages: ['delegates', 'offer', 'principals', 'accept', 'record', 'stop'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    {
      root: 'features/member',
      pages: ['members', 'member', 'correct', 'link-code', 'requests', 'add', 'move', 'death-reports'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    {
      root: 'features/sweep',
      pages: ['sweeps', 'list', 'progress', 'start', 'link', 'answer'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/org',
      pages: ['tree', 'org', 'arrange', 'limits', 'retention'].map((page) => `pages/${page}/index`),
    },
    { root: 'features/grant', pages: ['roles', 'give'].map((page) => `pages/${page}/index`) },
    {
      root: 'features/community',
      pages: ['towns', 'town', 'place', 'edit', 'death', 'figures'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/community-report',
      pages: ['mine', 'file', 'people', 'confirm', 'units'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'features/post',
      pages: [
        ...['open', 'hours', 'certificate', 'shifts', 'offer', 'shift'],
        ...['unit-hours', 'unit-sheet', 'kinds'],
      ].map((page) => `pages/${page}/index`),
    },
    { root: 'features/points', pages: ['pages/mine/index'] },
    { root: 'features/audit', pages: ['pages/log/index'] },
    {
      root: 'features/contact',
      pages: ['log', 'contacts', 'due', 'plans', 'plan', 'sheet', 'entries'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    {
      root: 'features/wish',
      pages: [
        'wish',
        'post',
        'mine',
        'claims',
        'inbox',
        'verify',
        'arrange',
        'paper',
        'redirect',
        'similar',
        'slip',
      ].map((page) => `pages/${page}/index`),
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  style: 'v2',
  sitemapLocation: 'sitemap.json',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '候鸟驿站',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullText',
  },
  tabBar: {
    color: '@inkSoft',
    selectedColor: '@red',
    backgroundColor: '@card',
    borderStyle: 'black',
    list: tabBarList,
  },
})
