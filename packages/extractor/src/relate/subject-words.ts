/** What around a name tells whether it is who acts. */

export const clauseEdge = /[。！？；：，、\n（“”]/;
export const adverbs =
  /^(?:是年|同年|同月|是月|当月|本月|上半年|下半年|近年来|近几年来?|目前|现在|今年以来|去年以来|以来|同时|其中|此外|另外|特别是|尤其是|例如|比如|如|据统计|据|截至目前|至今|随后|之后|后来|此前|最近|日前|当时|当年|今年|去年|前年|每年|全年|由|各|原|这|，|而|但|又|还|并|则|也|我们|所辖的?|以|像|通过)+$/;
export const governedBy =
  /(?:根据|据|按照|遵照|依照|贯彻|落实|响应|报经|经|报|向|对|为|同|与|比|被|受|得到|给|供|抄送|抄报|请示|依托|借助|通过|利用|邀请|聘请)$/;
export const locative = /(?<!位|处|落)(?:在|于|从|到|赴)$/;
/** 推广某镇…的经验, 参照某县“…”: whose it is, whoever recommends it. */
export const recommended = /(?:推广|学习|借鉴|总结|介绍|宣传|转发|参照|仿效|效仿|如|像|例如)$/;
export const modified =
  /^(?:的?(?:正确|坚强|统一|大力|亲切|有力|高度|直接|具体)*(?:部署|要求|精神|领导|指导|支持|关心|批准|同意|统一|正确|有关|安排|意见|决定(?!自|从|在|对|于|，|今|开|实|组|建|设|启|推|成|投|拿|每|全|由|将|把|用)|号召(?!，|全|各|广)|文件|会议|指示|经验|做法|实际|情况|关于)|和国家|及其)/;

/** What begins a sentence may have a date or an adverb before it. */
export const leadWithin = 14;

/** What joins those who act together: 县委、县政府; 县妇联联合县蚕桑中心. */
export const together = /^(?:[、和与及]|联合|会同|携手|协同)?$/;

/** 2009年，… and 在城里，…, and not 资金足额到位，某乡…: what is said first is about somebody else. */
export const opens = (lead: string): boolean =>
  lead
    .split('，')
    .slice(0, -1)
    .every((part) => part.length <= 4 || adverbs.test(part) || /[年月日来前后中时初底末期里间上下]$/.test(part));

/** The report of a county on its own work, sentence by sentence from town to town. */
export const ownReport = /(?:报告|总结|汇报|概况|公报|要点|纪事)(?:（[^）]*）)?$|年工作/;

export const enterprise = /公司|集团|厂|学校|中学|医院|银行|协会|合作社/;
/** 某镇的同志回去搞起了…, 某村的几位老船长凑在一起: the place acts through its people. */
export const members =
  /^的?(?:部分|一些|广大|全体|许多|不少|青年|(?:几|数|\d+|[一二三四五六七八九十百]+)(?:余|多)?[名位个户]|一[群批帮伙])?(?:同志|干部|群众|党员|企业|各?支部|[\u4e00-\u9fff]{0,4}(?:[村农居牧渔果菜茶棉蚕烟花库移市乡]民|[果菜茶棉蚕烟药蔗瓜粮]农|职工|军人|妇女|教师|老人|青年|船长|人士|人员|妈妈|大嫂|大妈|能人|农户|[种养]殖?户|志愿者|乡贤))(?!的|意见|代表大会)/;

export const ofWhat = /^的[^，。；]{2,40}，/;
export const ownWay = /^的(?:做法|办法|探索|路子|招数|特点)/;

/** 某镇某村的做法是“三借”, 乡里的办法是办“议事会”. */
export const ownSaid =
  /^的(?:做法|经验|办法|路子|模式|探索|答案|招数|特点)(?:是|叫|叫做|就是|概括为)(?:[办搞设建]|推行|实行)?$/;

export const announcement = /(?:做法|经验|措施|举措|成效|体会|特点)(?:主要)?(?:有|是|如下|为)?[^。，]{0,8}：$/;

/** 镇党委同县总工会、县职教中心合办…, 县妇联又同县计生委一道开展…: who is named behind 同 acts as well. */
export const joining = /^[^，。；“”]{0,3}[同与和](?:邻近|相邻|毗邻|邻|对岸)?的?$/;
export const jointly = /^(?:一道|一起|联合|合办|合推|合建|合作|协商|共建|联办|联建|共同|携手|联手|签订|双方|结成|结对)/;
