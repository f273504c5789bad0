import type { Scene } from "../scene";

export const workshopLater: Scene[] = [
  {
    at: "week 4 mon 13:10",
    lines: [
      [
        "tomasz",
        "Safety line for the swivels, first version: 14 mm fibre, spliced both ends, 60 cm slack. Holds 9 tonnes.",
      ],
      ["eoin", "Slack'll chafe on the chain."],
      ["tomasz", "Where?"],
      ["eoin", "Third link. Put a hose over it."],
      ["tomasz", "Fire hose! The station in town throws out old ones."],
      ["eoin", "They owe me one."],
      [
        "tomasz",
        "Fire hose over the third link. Version 2. Twelve euros stays twelve euros.",
        { react: { "👍": ["ada", "callum", "eoin"] } },
      ],
    ],
  },
  {
    at: "week 4 tue 10:35",
    lines: [
      [
        "hanna",
        "Barnacle count after three weeks in the harbour, I did it with the little net: black hull 212, pink hull 31.",
        { edited: true },
      ],
      ["tomasz", "31?"],
      ["hanna", "Thirty-one. And they look unhappy."],
      ["yuki", "same depth? same light?"],
      ["hanna", "Same rope, 2 m apart, I swapped them every Monday so neither had the sunny side."],
      [
        "yuki",
        "that is a proper experiment. i have no further questions",
        { react: { "👏": ["marit", "ada", "priya", "hanna"] } },
      ],
      ["eoin", "Pink it is then."],
      ["tomasz", '"Coral".'],
      ["eoin", "Pink."],
    ],
  },
  {
    at: "week 4 thu 16:00",
    lines: [
      [
        "mateo",
        "Our pulling rig is standing! Photo: https://files.tidewater.example/halifax/rig-first-pull.jpg",
      ],
      ["tomasz", "The welds."],
      ["mateo", "Are they bad?"],
      ["tomasz", "They are better than mine. I am looking at them for a second time. Who taught you?"],
      ["mateo", "The bosun of my ship. She was very strict and smoked a pipe."],
      ["tomasz", "I would like to have met her. Second question: why is there a rubber duck in the cage?"],
      [
        "callum",
        "He's the safety officer",
        { react: { "🦆": ["mateo", "priya", "tomasz", "hanna", "leila"] } },
      ],
    ],
  },
  {
    at: "week 4 fri 09:30",
    lines: [
      [
        "tomasz",
        "The children's hulls are painted. Pink one is done well. Shark one is... there are many teeth.",
      ],
      ["hanna", "There are 114 teeth. They counted them with me. Somebody asked whether a buoy has gums."],
      ["ada", "Does the paint stick over the teeth?"],
      ["tomasz", "Two coats of clear on top. The teeth will outlive us."],
      ["eoin", "Which buoy gets it?"],
      ["hanna", 'The class wrote: "the bravest one".'],
      [
        "marit",
        "That's Dympna, then. At her next hull change.",
        { react: { "🦈": ["ada", "eoin", "saoirse", "hanna", "tomasz"] } },
      ],
    ],
  },
  {
    at: "week 5 tue 14:20",
    lines: [
      ["callum", "What do we do about ice, if Iceland happens? Ours see slush twice a year and that's it"],
      [
        "tomasz",
        "Spray ice is the thing. It grows on the mast and then she is top-heavy. I think of 80 kg more in the keel and a shorter mast.",
      ],
      ["marit", "A shorter mast means the wind is measured lower. I can correct from 2.6 m, not from 2."],
      ["tomasz", "2.6 then, and 95 kg."],
      [
        "yuki",
        "heated anemometer: 18 w. battery says no, except in bursts. 90 s each hour is 0.45 w average. battery says fine",
      ],
      ["callum", "Black rubber boots on the mast? Ice doesn't hold on what wobbles"],
      ["tomasz", "I like the boots."],
      [
        "ada",
        'I am writing down "boots" for the committee.',
        { react: { "🥾": ["callum", "tomasz", "marit"] } },
      ],
    ],
  },
  {
    at: "week 5 thu 09:50",
    lines: [
      [
        "tomasz",
        "Flange man telephoned. He has bought a new milling machine because of our photo with the daylight.",
      ],
      ["saoirse", "he BOUGHT A MACHINE because of a photo?"],
      [
        "tomasz",
        "He said his wife saw it on the kitchen table and asked him if that was his work. Then he bought the machine.",
      ],
      ["yuki", "i only sent it with the invoice"],
      [
        "ada",
        "Remind me never to disappoint you in writing, Yuki.",
        { react: { "😂": ["saoirse", "tomasz", "hanna", "bruno"] } },
      ],
    ],
  },
  {
    at: "week 5 fri 13:05",
    lines: [
      [
        "tomasz",
        "Eight Icelandic hulls. I have drawn where they could stand. Six in here if the blue vice goes and the chain store moves under the stairs. Two outside under a tarpaulin.",
      ],
      ["eoin", "Boat shed next door's been empty since the regatta."],
      ["tomasz", "Whose is it?"],
      ["eoin", "Cousin's."],
      ["ada", "Of course it is. What would he want for it?"],
      ["eoin", "Roof fixed. And a ride out to see Dympna."],
      ["tomasz", "I can fix a roof."],
      ["marit", "I can find him a calm day. Eventually."],
      [
        "ada",
        "Then we have a shed. I'll write it on one page so that his solicitor is happy.",
        { react: { "🏚️": ["tomasz"], "👍": ["eoin", "marit", "callum"] } },
      ],
    ],
  },
  {
    at: "6 workdays ago 14:10",
    lines: [
      ["tomasz", "I have cleaned the blue vice. It is now a slightly less blue vice."],
      ["hanna", "Please don't, it's the nicest object in the building"],
      ["tomasz", "It stains the work. Yesterday I had a blue shackle."],
      ["hanna", "A blue shackle would look lovely on the wall, next to the half swivel."],
      [
        "tomasz",
        "...You may have it. It is a reject anyway.",
        { react: { "💙": ["hanna", "saoirse", "ada"] } },
      ],
    ],
  },
  {
    at: "4 workdays ago 10:30",
    lines: [
      ["tomasz", "Horse head is glued. It is larger than I thought. It looks at me when I work."],
      ["hanna", "It's meant to look kind!"],
      ["tomasz", "It looks like it knows about the spanner."],
      ["yuki", "accelerometer fits in the left ear"],
      ["tomasz", "I have said no accelerometer."],
      ["yuki", "it fits very well though"],
      ["tomasz", "...How is it powered?", { react: { "🐴": ["yuki", "hanna", "saoirse"] } }],
    ],
  },
  {
    at: "3 workdays ago 14:15",
    lines: [
      [
        "callum",
        "The cable gland on Effie: we've got the M20 with the nylon insert, and it sweats. You use the brass ones?",
      ],
      ["tomasz", "Brass, with the double O-ring, and a little grease that Yuki forbids."],
      ["yuki", "silicone grease near a humidity sensor is a crime"],
      ["tomasz", "A very little grease. On the outside one."],
      ["yuki", "i pretend not to have read this"],
      ["callum", "Ordering ten brass. Grease to be discussed off the record"],
    ],
  },
  {
    at: "2 workdays ago 09:40",
    lines: [
      [
        "tomasz",
        "Roof of the shed: I was up. Eleven slates, one beam, and a pigeon that has legal arguments.",
      ],
      ["eoin", "That pigeon came with the place."],
      ["saoirse", "does it pay rent"],
      ["tomasz", "In its own way.", { react: { "😂": ["saoirse", "hanna", "eoin", "ada"] } }],
      ["ada", "Not before the storm, please. Nobody on a roof until Marit says so."],
      ["tomasz", "Slates are covered and tied. Pigeon has moved in with us."],
    ],
  },
  {
    at: "1 workdays ago 13:25",
    lines: [
      [
        "tomasz",
        "Storm list, yard: crane lashed, hulls 31 and 32 chocked and chained, gas bottles locked, skip has its lid. Tarpaulin is off, so that it does not become a sail.",
      ],
      ["eoin", "Spare anchors?"],
      ["tomasz", "Lying flat. Against the wall."],
      ["hanna", "The horse?"],
      [
        "tomasz",
        "The horse is in my office. On the carpet. With a blanket.",
        { react: { "❤️": ["hanna", "saoirse", "yuki", "marit", "ada"] } },
      ],
    ],
  },
  {
    at: "205 minutes ago",
    lines: [
      ["yuki", "yard camera: everything stands. tarpaulin frame is moving about 4 cm in the gusts"],
      ["tomasz", "It may move 10."],
      ["yuki", "you're supposed to sleep"],
      ["tomasz", "How is the horse?"],
      ["yuki", "calm. significant horse height 0.0 m"],
      [
        "tomasz",
        "...You put it in the ear.",
        { after: 3, react: { "😂": ["yuki", "hanna", "saoirse", "leila", "marit"] } },
      ],
    ],
  },
];
