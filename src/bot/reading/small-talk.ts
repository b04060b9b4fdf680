import { normalise } from "./normalise.js";

/** What a patrol that found nothing is called. */
const ALL_CLEAR =
  /(?:无|没有?|未发现|没发现|未见|冇|无发现|没有发现|未有|暂无)(?:任何|什么|其他|明显|乜|新)?(?:异常|问题|情况|隐患|事件|事故|特殊|发现|嘢)|(?<![人员机佢他她主童婆伯客工者])(?:没有?|冇|无)(?:任何|什么|乜)?事|一切(?:正常|平安|安好|顺利|如常)|(?:均|都|全部|情况|秩序|运行|设施|巡查)(?:为)?(?:正常|平安|良好)|平安无事|巡(?:查|逻).*(?:未发现|没有?发现|未见)|巡查(?:完毕|完成|结束|正常|打卡|签到)|零报告/;

/** After these something follows that is not clear. */
const BUT = /但|不过|除了|就是|只有|只是|另外|还有|唯独|其中|需要?处理|待处理/;

/** What was done on the round, counted: 上午处理占道三宗,清理小广告五处. */
const WORK_DONE =
  /(?:处理|清理|清走|清除|劝导|劝离|整治|整改|纠正|排查|检查)[^,。;]{0,12}?[\d一二三四五六七八九十两]+(?:宗|处|起|件|家|间|档|户|人次|条|辆)/;
/** Words that ask for something, or tell that it is not done. */
const WANTS = /需|要|请|麻烦|待|未|没|不|冇|唔|帮|叫|又|发现|投诉|反映/;
/** Said in so many words: 演练冒烟,不用报. */
const NO_NEED = /(?:不用|唔使|无需|不必|无须)再?(?:上报|报|处理|理会|派人)/;

/** 「今天巡查无异常」: a patrol note, not a matter (domain 17.2). */
export function isPatrolNote(text: string): boolean {
  const normal = normalise(text);
  if (NO_NEED.test(normal)) return true;
  if (BUT.test(normal)) return false;
  return ALL_CLEAR.test(normal) || (WORK_DONE.test(normal) && !WANTS.test(normal));
}

const TALK_WORDS = [
  "收到",
  "已收到",
  "已阅",
  "知道了",
  "知道",
  "知悉",
  "明白",
  "了解",
  "好的",
  "好嘅",
  "好滴",
  "好",
  "好吧",
  "行",
  "可以",
  "得",
  "得咗",
  "ok",
  "okay",
  "okk",
  "嗯",
  "嗯嗯",
  "哦",
  "噢",
  "喔",
  "啊",
  "哈哈",
  "哈哈哈",
  "呵呵",
  "嘿嘿",
  "谢谢",
  "多谢",
  "唔该",
  "唔该晒",
  "谢谢你",
  "谢谢您",
  "感谢",
  "谢",
  "感谢领导",
  "辛苦",
  "辛苦了",
  "辛苦晒",
  "辛苦大家",
  "大家辛苦了",
  "你好",
  "您好",
  "大家好",
  "在吗",
  "喺度吗",
  "早",
  "早上好",
  "早晨",
  "上午好",
  "中午好",
  "下午好",
  "晚上好",
  "晚安",
  "再见",
  "拜拜",
  "没事",
  "没事了",
  "冇事",
  "不客气",
  "唔使",
  "不用谢",
  "客气",
  "厉害",
  "点赞",
  "赞",
  "加油",
  "领导好",
  "领导",
  "各位",
  "大家",
  "哈",
  "马上",
  "马上去",
  "这就去",
  "我去看看",
  "加班",
  "下班了",
  "上班了",
  "在的",
  "是的",
  "是",
  "对",
  "对的",
  "测试",
  "test",
  "hello",
  "hi",
  "666",
] as const;

/** Longest first, so that 谢谢 is not read as 谢 and something else. */
const TALK = new RegExp(
  `^(?:${[...TALK_WORDS].sort((a, b) => b.length - a.length).join("|")}|[啦呀了哦啊吧哈嘅哇喔~])+$`,
);

/** What colleagues ask and tell each other: 今天几点开会, 食咗饭未, 下午请假半天, 节日快乐. */
const OFFICE_TALK =
  /^(?:(?:今天|今日|明天|听日|今晚|上午|下午|中午|晚上|你们?|各位|大家|同事|我|想|几点|几时|什么时候|边个|谁|在哪里?|喺边度?)*(?:开会|吃饭|食饭|食咗饭|吃了饭|放工|下班|上班|值班|集合|培训|请假(?:半天|一天|半日|一日|两天)?|休息)(?:了|咗)?(?:吗|未|没有?|呀|啊|呢)?|.{0,6}(?:快乐|愉快|发财|恭喜|生日快乐)(?:各位|大家|同事|领导)*|(?:不好意思|唔好意思|抱歉|对唔住)?(?:发错|打错|按错|点错)(?:了|咗|群|字|人)*)$/;

/** Everything that is neither a letter nor a digit: blanks, stops, emoji. */
const DECORATION = /[^\p{L}\p{N}]/gu;
/** Emoji that a platform writes out: [微笑], [OK]. */
const WRITTEN_EMOJI = /\[[^[\]\s]{1,8}\]/g;

/** 「收到,谢谢」, 「👍」: answered with nothing. Never a number alone: it may be an answer to a question of ours. */
export function isSmallTalk(text: string): boolean {
  const said = normalise(text).replace(WRITTEN_EMOJI, "").replace(DECORATION, "");
  return said === "" ? text.trim() !== "" : TALK.test(said) || OFFICE_TALK.test(said);
}
