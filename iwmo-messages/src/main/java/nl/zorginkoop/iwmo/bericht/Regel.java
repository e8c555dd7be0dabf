package nl.zorginkoop.iwmo.bericht;

import static nl.zorginkoop.iwmo.bericht.Retourcode.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Alle technische regels (TR), condities (CD) en constraints (CS) van release 3.2: op welk niveau
 * ze getoetst worden, met welke retourcode, en in welke berichten. Niveau 1 en 2 toetst deze
 * bibliotheek zelf; niveau 3 en 4 vragen eerdere berichten of een externe bron en worden door de
 * ontvanger getoetst, die de code hier haalt en nergens anders opschrijft.
 */
public enum Regel {
    TR002(2, R0001, "301 305 307 315"),
    TR006(2, R0001, "301"),
    TR018(2, R0001, "307"),
    TR019(3, R9019, "305 307"),
    TR056(3, R9056, "301 305 307 315 317 319 323 325"),
    TR061(2, R0001, "301"),
    TR063(3, R9063, "305 307"),
    TR071(3, R9071, "305"),
    TR074(3, R9074, "305 307"),
    TR101(2, R0001, "301 305 307 315 317 323 325"),
    TR134(2, R0001, "301 305 307 315 323 325"),
    TR135(4, R8848, "301 305 307 315 317 319 323 325"),
    TR137(2, R0001, "323 325"),
    TR302(2, R0001, "301"),
    TR304(3, R8187, "317 323 325"),
    TR307(3, R9307, "323"),
    TR308(3, R9308, "323"),
    TR314(3, R8021, "323"),
    TR315(2, R0001, "323"),
    TR316(2, R0001, "323"),
    TR318(3, R8214, "323"),
    TR319(3, R9319, "323"),
    TR321(3, R9321, "323"),
    TR322(3, R9322, "323"),
    TR323(3, R8017, "323"),
    TR326(3, R9326, "305"),
    TR332(3, R9332, "301"),
    TR333(3, R9333, "323"),
    TR335(2, R0001, "323"),
    TR337(3, null, "325"),
    TR338(3, R9338, "323"),
    TR339(3, R9339, "323"),
    TR340(3, R9340, "323"),
    TR341(3, R9341, "323"),
    TR342(2, R0001, "325"),
    TR346(4, R9346, "323"),
    TR347(3, R9347, "315 317"),
    TR349(3, R9349, "317"),
    TR350(3, R9350, "317"),
    TR351(3, R9351, "317"),
    TR352(2, R0001, "317"),
    TR353(2, R0001, "317"),
    TR355(3, R9355, "319"),
    TR357(3, R9357, "317"),
    TR358(2, R0001, "323"),
    TR359(3, R9359, "319"),
    TR360(3, R9360, "319"),
    TR361(3, R9361, "317"),
    TR365(3, R9365, "319"),
    TR366(3, R9366, "325"),
    TR367(3, R9367, "325"),
    TR369(3, R9369, "323"),
    TR371(3, null, "325"),
    TR373(3, R9373, "317"),
    TR374(3, R9374, "315 317"),
    TR375(3, R9375, "317"),
    TR376(3, null, "325"),
    TR377(2, R0001, "319", Domein.JW),
    TR378(4, S300, "301 305 307 315 317 319 323 325"),
    TR379(3, R9379, "301"),
    TR380(2, R0001, "317"),
    TR381(4, S329, "301 305 307 315 317 323"),
    TR382(3, R9069, "307"),
    TR383(2, R0001, "315"),
    TR384(3, R9384, "323"),
    TR385(3, R9385, "301"),
    TR386(2, R0001, "315"),
    TR387(3, R9387, "323"),
    TR388(3, R9388, "323"),
    TR389(3, R9389, "323"),
    TR390(3, R9390, "323"),
    TR409(2, R0001, "319", Domein.JW),
    TR410(2, R0001, "317"),
    TR411(3, R9411, "317"),
    TR412(3, R9412, "317"),
    TR413(3, R9413, "307"),
    TR414(3, R9414, "307"),
    TR415(3, R9415, "307"),
    TR416(2, R0001, "323"),
    TR418(3, R0611, "323"),
    CD005(2, R0001, "301"),
    CD007(2, R0001, "301"),
    CD009(2, R0001, "301"),
    CD025(2, R0001, "301"),
    CD034(2, R0001, "301"),
    CD041(2, R0001, "301 315 317"),
    CD043(2, R0001, "315"),
    CD060(2, R0001, "323 325"),
    CD066(2, R0001, "315"),
    CD067(2, R0001, "315"),
    CD068(2, R0001, "315"),
    CD075(2, R0001, "301 315 317"),
    CD076(2, R0001, "301 315 317"),
    CD077(2, R0001, "301 315 317"),
    CD078(2, R0001, "301 315 317"),
    CD079(2, R0001, "301 315 317"),
    CD080(2, R0001, "301"),
    CD085(2, R0001, "319"),
    CD086(2, R0001, "319"),
    CD087(2, R0001, "323"),
    CD095(2, R0001, "315"),
    CD096(2, R0001, "317"),
    CS002(2, R0001, "301 305 307 315 317 323 325"),
    CS003(2, R0001, "301 315 317"),
    CS015(1, null, "301 305 307 315 317 319 323 325"),
    CS025(1, null, "301 305 307 315 317 319 323 325"),
    CS050(2, R0001, "301"),
    CS058(2, R0001, "305 307"),
    CS089(2, R0001, "301"),
    CS100(2, R0001, "323"),
    CS139(2, R0001, "301 305 307 315"),
    CS318(2, R0001, "301", Domein.JW),
    CS319(1, null, "323"),
    CS325(2, R0001, "323 325"),
    CS335(2, R0001, "301"),
    CS336(2, R0001, "301"),
    CS337(2, R0001, "323"),
    CS338(2, R0001, "301 317"),
    CS339(2, R0001, "323"),
    CS340(2, R0001, "323"),
    CS343(2, R0001, "315");

    private static final Map<String, Regel> OP_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final int niveau;
    private final Retourcode retourcode;
    private final Set<Berichtsoort> berichten;

    Regel(int niveau, Retourcode retourcode, String nummers) {
        this(niveau, retourcode, nummers, Domein.values());
    }

    Regel(int niveau, Retourcode retourcode, String nummers, Domein... domeinen) {
        this.niveau = niveau;
        this.retourcode = retourcode;
        this.berichten = EnumSet.noneOf(Berichtsoort.class);
        for (Domein domein : domeinen) {
            Stream.of(nummers.split(" "))
                    .map(n -> Berichtsoort.van(domein, Integer.parseInt(n)))
                    .forEach(berichten::add);
        }
    }

    public int niveau() {
        return niveau;
    }

    /** Leeg bij schemaregels en bij regels van het 325, waarop geen retour bestaat. */
    public Optional<Retourcode> retourcode() {
        return Optional.ofNullable(retourcode);
    }

    public boolean geldtVoor(Berichtsoort soort) {
        return berichten.contains(soort);
    }

    public Set<Berichtsoort> berichten() {
        return EnumSet.copyOf(berichten);
    }

    public static Optional<Regel> vanCode(String code) {
        return Optional.ofNullable(OP_CODE.get(code));
    }
}
