package nl.zorginkoop.ear.architectuur;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Wat ArchUnit niet kant-en-klaar heeft. */
final class Voorwaarden {

    private static final Set<String> TIJDKLASSEN =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.Year",
                    "java.time.YearMonth");

    private Voorwaarden() {}

    static ArchCondition<JavaClass> geenAndereKamerKennen(String basis) {
        return new ArchCondition<>("geen andere kamer kennen") {
            @Override
            public void check(JavaClass klasse, ConditionEvents uitkomst) {
                for (Dependency pijl : klasse.getDirectDependenciesFromSelf()) {
                    String doel = pijl.getTargetClass().getPackageName();
                    if (doel.startsWith(basis + ".") && !doel.startsWith(kamer(basis, klasse))) {
                        uitkomst.add(SimpleConditionEvent.violated(pijl, pijl.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> alleenDoorDeEigenKamerGekendZijn(String basis) {
        return new ArchCondition<>("alleen door de eigen kamer gekend zijn") {
            @Override
            public void check(JavaClass entiteit, ConditionEvents uitkomst) {
                for (Dependency pijl : entiteit.getDirectDependenciesToSelf()) {
                    if (!kamer(basis, pijl.getOriginClass()).equals(kamer(basis, entiteit))) {
                        uitkomst.add(SimpleConditionEvent.violated(pijl, pijl.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> geenSettersHebben() {
        return new ArchCondition<>("geen setters hebben") {
            @Override
            public void check(JavaClass entiteit, ConditionEvents uitkomst) {
                for (JavaMethod methode : entiteit.getMethods()) {
                    if (methode.getName().matches("set[A-Z].*")) {
                        uitkomst.add(
                                SimpleConditionEvent.violated(methode, methode.getDescription()));
                    }
                }
            }
        };
    }

    static DescribedPredicate<JavaMethodCall> leestDeTijdZelf() {
        return new DescribedPredicate<>("de tijd zelf leest") {
            @Override
            public boolean test(JavaMethodCall aanroep) {
                String eigenaar = aanroep.getTargetOwner().getName();
                String naam = aanroep.getTarget().getName();
                return (TIJDKLASSEN.contains(eigenaar) && naam.equals("now"))
                        || (eigenaar.equals("java.lang.System") && naam.equals("currentTimeMillis"))
                        || (eigenaar.equals("java.time.Clock") && naam.startsWith("system"));
            }
        };
    }

    /** {@code basis.contracting.veiling} voor alles in of onder de kamer veiling. */
    private static String kamer(String basis, JavaClass klasse) {
        String pakket = klasse.getPackageName();
        String stam = basis + ".contracting.";
        if (!pakket.startsWith(stam)) {
            return pakket;
        }
        int einde = pakket.indexOf('.', stam.length());
        return einde < 0 ? pakket : pakket.substring(0, einde);
    }
}
