package nl.zorginkoop.web.api;

import java.util.Set;
import java.util.function.Function;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;

/**
 * Leest wat een gemeente of aanbieder bij een bestaand kader stuurt. Loopt dat langs een toelating,
 * dan wordt een maximum, rangorde, prijs of volumegarantie geweigerd met de reden, nog voor een
 * onbekend veld (INV-0.2, OH-01).
 */
final class Toelatingslezer {
    private Toelatingslezer() {}

    /**
     * @param procedure zoekt bij wat er binnenkomt de procedure; alleen als er een veld staat dat
     *     onder een toelating niet kan
     */
    static Inhoud lees(String tekst, Set<String> velden, Function<Inhoud, Procedure> procedure) {
        return Inhoud.lees(
                tekst,
                velden,
                in -> {
                    if (in.velden().stream().anyMatch(v -> Verbodenveld.bij(v).isPresent())
                            && procedure.apply(in) == Procedure.TOELATING) {
                        Verbodenveld.weigerOnderToelating(in.velden());
                    }
                });
    }
}
