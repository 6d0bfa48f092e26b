// SPDX-License-Identifier: GPL-3.0-or-later

/// How the public page looks: on a phone, on a desk, in the dark and on A4.
enum PageStyle {
  static let sheet: String = {
    let light = TeamStyle.light.enumerated().map { "--t\($0):\($1)" }.joined(separator: ";")
    let dark = TeamStyle.dark.enumerated().map { "--t\($0):\($1)" }.joined(separator: ";")
    let teams = TeamStyle.light.indices.map {
      ".visit.t\($0){border-left-color:var(--t\($0))}.bar.t\($0) rect,.swatch.t\($0){fill:var(--t\($0));background:var(--t\($0))}"
        + ".leg.t\($0){stroke:var(--t\($0))}"
    }.joined()
    return """
      :root{color-scheme:light dark;--ink:#16202a;--soft:#4b5a68;--ground:#fff;--card:#f3f6f9;\
      --line:#c6d0da;--accent:#0b5c94;--mark:#fff;--hol:#b3261e;--past:#6b7782;\
      --c0:#d7e8d0;--c1:#94c785;--c2:#3f9b4f;--c3:#0b5d2c;\(light)}
      @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#aab6c2;--ground:#12181e;\
      --card:#1c252e;--line:#3d4a57;--accent:#7cc4f5;--mark:#0d1318;--hol:#ff9a92;--past:#98a4b0;\
      --c0:#27402b;--c1:#3c7745;--c2:#62b56a;--c3:#b9f0b5;\(dark)}}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%}
      body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
      color:var(--ink);background:var(--ground)}
      header,main,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
      h1{font-size:1.5rem;line-height:1.25;margin:1.25rem 0 .5rem}
      h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
      h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
      h4{font-size:1.05rem;line-height:1.3;margin:0}
      p{margin:.25rem 0 .75rem}
      a{color:var(--accent)}
      :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
      .skip{position:absolute;left:-99rem}
      .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem 1rem;z-index:2}
      .finder{background:var(--card);border:1px solid var(--line);border-radius:.75rem;\
      padding:.25rem 1rem 1rem;margin:1rem 0;display:grid;gap:.75rem}
      [hidden]{display:none!important}
      .printed{display:none}
      .finder h2{margin:.75rem 0 0}
      .finder label{font-weight:600;display:block}
      .finder input[type=search],.finder select{font:inherit;font-weight:400;color:inherit;background:var(--ground);\
      border:1px solid var(--soft);border-radius:.5rem;padding:.6rem .75rem;width:100%;\
      min-height:2.75rem;margin-top:.25rem}
      .finder .check{font-weight:400;display:flex;gap:.6rem;align-items:center;min-height:2.75rem}
      .finder .check input{width:1.25rem;height:1.25rem;accent-color:var(--accent)}
      .finder p{margin:0}
      #need{border-left:4px solid var(--accent);padding:.1rem 0 .1rem .75rem}
      .visits{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
      .visit{border:1px solid var(--line);border-left:6px solid var(--line);border-radius:.5rem;\
      padding:.6rem .9rem;background:var(--card);break-inside:avoid}
      .visit p{margin:.1rem 0}
      .kinds{display:none}
      nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
      nav a{display:inline-block;padding:.4rem 0}
      .visit .when{font-weight:600}
      .visit .where,.visit .who,.visit .note{color:var(--soft)}
      .visit.past{opacity:.75}
      .badge{font-size:.8rem;font-weight:600;border-radius:1rem;padding:.05rem .6rem;\
      background:var(--accent);color:var(--mark);margin-left:.4rem;white-space:nowrap}
      .stretch{display:inline-block}
      .past .badge{background:var(--past)}
      details{margin-top:.25rem}
      summary{cursor:pointer;color:var(--accent);padding:.35rem 0;min-height:2rem}
      dl{margin:.25rem 0 .5rem;display:grid;gap:.4rem}
      dt{font-weight:600}
      dd{margin:0;color:var(--soft)}
      .months{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
      figure{margin:0}
      figcaption{font-weight:600;margin-bottom:.25rem}
      svg{width:100%;height:auto;display:block;font-family:inherit}
      svg.month{max-width:26rem}
      svg.map{max-width:42rem}
      .day rect{fill:var(--ground);stroke:var(--line)}
      .day.off rect{fill:var(--card)}
      .wd,.dn{font-size:11px;fill:var(--soft)}
      .wd{text-anchor:middle;font-weight:600}
      .dn.hol{fill:var(--hol);font-weight:700}
      .bar text{font-size:10.5px;fill:var(--mark)}
      .leg{stroke-linecap:round;opacity:.75}
      .place{font-size:12px;fill:var(--ink);paint-order:stroke;stroke:var(--ground);stroke-width:3px}
      .note{font-size:12px;fill:var(--soft)}
      .rule,.north{stroke:var(--soft);fill:var(--soft)}
      .c0 circle{fill:var(--c0)}.c1 circle{fill:var(--c1)}.c2 circle{fill:var(--c2)}\
      .c3 circle{fill:var(--c3)}
      .map circle{stroke:var(--ink);stroke-width:1}
      .none circle{fill:var(--ground);stroke-dasharray:3 2}
      .base rect{fill:var(--ink)}
      .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:.5rem 0}
      .legend li{display:flex;align-items:center;gap:.4rem}
      .swatch{display:inline-block;width:1rem;height:1rem;border-radius:3px;border:1px solid var(--ink);\
      print-color-adjust:exact;-webkit-print-color-adjust:exact}
      .swatch.c0{background:var(--c0)}.swatch.c1{background:var(--c1)}\
      .swatch.c2{background:var(--c2)}.swatch.c3{background:var(--c3)}
      .swatch.open{background:var(--ground);border-style:dashed}.swatch.square{background:var(--ink)}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse;width:100%}
      th,td{border-bottom:1px solid var(--line);text-align:left;vertical-align:top;\
      padding:.4rem .75rem .4rem 0}
      footer{color:var(--soft);padding-bottom:2rem}
      \(teams)
      @media (min-width:48rem){
      h1{font-size:1.9rem}
      .finder{grid-template-columns:1fr 1fr}
      .finder h2,.finder p,.finder #need{grid-column:1/-1}
      .visit{display:grid;grid-template-columns:15rem 1fr;gap:0 1.25rem}
      .visit>div:first-child{grid-row:1/span 2}
      }
      @media (max-width:32rem){
      .bring thead{display:none}
      .bring tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
      .bring th,.bring td{display:block;border:0;padding:.05rem 0}
      }
      @media print{
      @page{size:A4;margin:14mm}
      :root{color-scheme:light;--ink:#000;--soft:#333;--ground:#fff;--card:#fff;--line:#999;\
      --accent:#000;--mark:#fff;--hol:#b3261e;--c0:#d7e8d0;--c1:#94c785;--c2:#3f9b4f;--c3:#0b5d2c;\
      \(light)}
      body{font-size:9.5pt;line-height:1.35}
      header,main,footer{max-width:none;padding:0}
      h1{font-size:15pt;margin-top:0}h2{font-size:12pt;margin-top:12pt}
      h2,h3{break-after:avoid}
      .finder,.skip,nav,details,.badge{display:none!important}
      .printed{display:block}
      .kinds{display:inline}
      .visits{display:block}
      .visit{display:grid;grid-template-columns:42mm 1fr;gap:0 4mm;border-width:0 0 1px;\
      border-radius:0;padding:1.2mm 0;opacity:1!important}
      .visit>div:first-child{grid-row:1/span 2}
      .visit .where,.visit .who{display:inline}.where::after{content:" · "}.who br{display:none}
      .kinds::before{content:" · "}
      .months{grid-template-columns:repeat(3,1fr);gap:4mm}
      figure,tr{break-inside:avoid}
      svg,.bar rect,.day rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      .map{max-height:200mm}
      }

      """
  }()
}
