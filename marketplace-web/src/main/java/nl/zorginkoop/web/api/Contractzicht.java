package nl.zorginkoop.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Een overeenkomst met wat erbij hoort, zoals wie vraagt haar mag zien. Een andere is er niet, en
 * wat bij een andere hoort is er onder haar adres ook niet.
 */
@Dependent
class Contractzicht {
    @Inject Contractinzage inzage;
    @Inject Ik ik;

    Contractblad eis(UUID contract) {
        return inzage.blad(ik.namens(), contract).orElseThrow(NotFoundException::new);
    }

    static <R> R een(List<R> rijen, Predicate<R> deze) {
        return rijen.stream().filter(deze).findFirst().orElseThrow(NotFoundException::new);
    }
}
