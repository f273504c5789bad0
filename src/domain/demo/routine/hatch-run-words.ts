import type { PersonKey } from "../people";

/** Who goes, how they call, and what they bring back beside the coffee. */
export const runs: readonly (readonly [runner: PersonKey, call: string, news?: string])[] = [
  ["saoirse", "Hatch run in five minutes, who wants what?", "Dee asks how Philomena is. I said round."],
  ["leila", "Going over to Dee. Orders, please.", "Delivered. Eoin's tea can hold up a spoon, I tested it."],
  [
    "hanna",
    "I need air and a coffee. Does anybody else need one of the two?",
    'Dee spelled Yuki "Ukulele" on the cup and I didn\'t correct her',
  ],
  [
    "saoirse",
    "Hatch. Now. Speak or be thirsty",
    "Back. The oat milk's from a new brand and has a seagull on it",
  ],
  ["bruno", "Dee has the good cups out. who's in?", "the ferry people got the last scones. we ride at dawn"],
  [
    "yuki",
    "crossing the pier in 3 min. capacity: 6 cups",
    "cups are on the chart table. not on the charts. i learned",
  ],
  [
    "leila",
    "It's raining sideways and I'm going anyway. Order wisely.",
    "Got caught in a shower, the coffee is now 5 % weather.",
  ],
  [
    "saoirse",
    "Coffee? I'm asking as a friend and as an addict",
    "Dee has named a sandwich after Bollard. It's tuna. He's furious",
  ],
  [
    "bruno",
    "hatch run. I can carry six if nobody wants soup",
    "one cup fell. it was mine. moment of silence",
  ],
  ["hanna", "Who wants something from the hatch? I have exact change for once"],
  [
    "saoirse",
    "Going to Dee's before the ferry people do",
    "Dee gave me a bun for the cat. I ate the bun. Please don't tell the cat",
  ],
  ["bruno", "cup count please, the tray holds eight"],
  [
    "leila",
    "I broke the build, so I'm buying. Orders?",
    'They have a new sign: "No, it is not always this windy." It is.',
  ],
  [
    "hanna",
    'Orders for the hatch, and nobody says "surprise me" this time',
    "All here. Somebody owes somebody 3.20, please sort it out among you.",
  ],
  [
    "bruno",
    "fresh air expedition, ten past. requests?",
    "the queue was four pilots deep and I now know everything about tugs",
  ],
  ["yuki", "scones come out in 6 min. i leave in 5", "obtained 4 scones. temperature on delivery 51 °c"],
  [
    "saoirse",
    "Hatch! I'm taking Tomasz's flask, so speak up",
    "Dee says the harbour master says the sea says rain",
  ],
  [
    "bruno",
    "going over. yes, in my slippers",
    "I said nine names and she didn't write one down. she had them all right. genius",
  ],
  [
    "hanna",
    "The sun is out. Everyone who orders has to walk with me.",
    "It's on the shelf by the stairs, lids on, Tomasz's is the angry one",
  ],
  [
    "leila",
    "Quick one before the call with Halifax: who wants coffee?",
    "New beans! From a mountain with a long name. They taste like a very good Tuesday.",
  ],
  ["saoirse", "My turn, I looked at the list. Orders in the next four minutes please 🙏"],
  [
    "marit",
    "Volunteering for the hatch, so that I don't have to read page 61.",
    "A tourist asked me whether the big yellow thing is a submarine. I said yes.",
  ],
  [
    "hanna",
    "Anything from the hatch? Bollard's coming with me, he has an account there.",
    "The card machine is down, so now we have a tab. This will end badly.",
  ],
  [
    "bruno",
    "one hatch run, five cups, no questions",
    "a gull took my pastel out of my hand. Saoirse has the video",
  ],
  ["yuki", "hatch. the list has hanna on it already, by habit"],
  [
    "saoirse",
    "Dee's closing early today, so this is the one",
    "Bollard walked me there and back like a bodyguard",
  ],
  [
    "leila",
    "Hatch, to celebrate that it's not raining on the hatch.",
    "Dee wants to know the highest wave of the week. She is running a book as well.",
  ],
  ["hanna", "Who's cold? I'm cold. Orders?"],
];

/** What people drink; short, and the same most days. */
export const orders: Partial<Record<PersonKey, readonly string[]>> = {
  ada: ["Tea, black, please.", "Black tea. Thank you!", "Nothing today, thanks.", "Tea. A large one."],
  marit: ["filter, black 🖤", "Black coffee please", "Two black ones", "Coffee, no milk, ever"],
  tomasz: ["Double espresso.", "Espresso, double.", "Two espressos, in one.", "A double. And a bun."],
  yuki: ["oat flat white", "oat flat white, 65 °c", "green tea if she has it", "hot chocolate"],
  leila: ["Cardamom latte 🙏", "Espresso, short", "the cardamom one", "Short espresso + water"],
  bruno: ["cortado!", "cortado and a pastel", "cortado x2, long night", "just a cortado"],
  saoirse: ["Flat white please! 💛", "Mocha, it's that day", "flat white + a scone", "Flat white, extra hot"],
  hanna: ["Filter, large", "the usual", "Filter and a cinnamon bun", "the usual, please ☕"],
  eoin: ["Tea.", "Tea. Strong.", "Tea, two sugars.", "Whatever's hot."],
};
